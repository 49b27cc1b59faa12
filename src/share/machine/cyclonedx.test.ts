import { Version } from '@cyclonedx/cyclonedx-library/Spec'
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { versions } from '#cvss/index.ts'
import { cyclonedxDocument, cyclonedxRating } from './cyclonedx.ts'
import { anyMarkedResult, markedResultOf, resultOf } from './reference/results.ts'

const now = new Date('2026-11-21T12:00:00Z')
const validator = new JsonStrictValidator(Version.v1dot7)

describe.each(versions)('CycloneDX of CVSS v%s', (version) => {
  test("is valid by CycloneDX's own library", async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkedResult(version), async (result) => {
        const document = JSON.stringify(cyclonedxDocument(result, now))
        expect(await validator.validate(document)).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N'

test('a rating names the vector and has its score', () => {
  const overall = { severity: 'medium', method: 'CVSSv31' }
  const withTemporal = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N/E:U'
  const rating = cyclonedxRating(resultOf(withTemporal, { whose: 'CNA Acme' }))
  const source = { name: 'CNA Acme' }
  expect(rating).toEqual({
    source,
    score: 4.9,
    ...overall,
    vector: withTemporal,
    justification: 'Final · CNA Acme',
  })
  const none = { score: 0, severity: 'none', method: 'CVSSv31', vector }
  expect(cyclonedxRating(resultOf(vector))).toEqual(none)
})

test.each([
  ['CVSSv2', 'AV:N/AC:L/Au:N/C:P/I:P/A:P'],
  ['CVSSv3', 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N'],
  ['CVSSv31', vector],
  ['CVSSv4', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
])('the method %s belongs to %s', (method, vector) => {
  expect(cyclonedxRating(resultOf(vector))).toMatchObject({ method, vector })
})

test('what was written justifies the rating', () => {
  const metricNotes = new Map([['AV', 'over the\nair']] as const)
  const rationale = { title: 'A title', note: 'A note', metricNotes }
  const justification = 'A title\nA note\nAV:N – over the\nair'
  expect(cyclonedxRating(resultOf(vector, { rationale }))).toMatchObject({ justification })
})

test.each([
  ['AMBER+STRICT', { distributionConstraints: { tlp: 'AMBER_AND_STRICT' } }],
  ['CLEAR', { distributionConstraints: { tlp: 'CLEAR' } }],
] as const)('a document marked %s says so', (tlp, marked) => {
  const timestamp = '2026-11-21T12:00:00.000Z'
  const result = markedResultOf(vector, tlp, { cve: 'CVE-2024-12345' })
  expect(cyclonedxDocument(result, now)).toEqual({
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    version: 1,
    metadata: { timestamp, ...marked },
    vulnerabilities: [{ id: 'CVE-2024-12345', ratings: [cyclonedxRating(result)] }],
  })
})
