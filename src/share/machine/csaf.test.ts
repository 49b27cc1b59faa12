import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { versions } from '#cvss/index.ts'
import { csaf20Document, csaf20Vulnerability } from './csaf-2-0.ts'
import { csaf21Document, csaf21Vulnerability } from './csaf-2-1.ts'
import { anyMarkedResult, markedResultOf, resultOf } from './reference/results.ts'
import { csafFindings } from './reference/csaf-validator.ts'
import { hasOfficialSchemas, schemaFindings } from './reference/official-schemas.ts'

const now = new Date('2026-11-21T12:00:00Z')
const forms = { '2.0': csaf20Document, '2.1': csaf21Document }
const csafVersions = ['2.0', '2.1'] as const
const cases = csafVersions.flatMap((csaf) => versions.map((version) => [csaf, version] as const))

describe.each(cases)('CSAF %s of CVSS v%s', (csaf, version) => {
  test('passes the mandatory tests of the CSAF validator, which recomputes the scores', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkedResult(version), async (result) => {
        expect(await csafFindings(csaf, forms[csaf](result, now))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.skipIf(!hasOfficialSchemas)('is valid by the official schema', () => {
    const findings = schemaFindings(`csaf/csaf-${csaf}`)
    fc.assert(
      fc.property(anyMarkedResult(version), (result) => {
        expect(findings(forms[csaf](result, now))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

const v31 = 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P'

const cvssV3 = {
  attackComplexity: 'LOW',
  attackVector: 'ADJACENT_NETWORK',
  availabilityImpact: 'HIGH',
  baseScore: 8.8,
  baseSeverity: 'HIGH',
  confidentialityImpact: 'HIGH',
  integrityImpact: 'HIGH',
  privilegesRequired: 'NONE',
  scope: 'UNCHANGED',
  userInteraction: 'NONE',
  vectorString: v31,
  version: '3.1',
}

test('CSAF 2.0 has v3 as a score: the base score beside the whole vector', () => {
  const scores = [{ cvss_v3: cvssV3, products: ['CSAFPID-0001'] }]
  expect(csaf20Vulnerability(resultOf(v31))).toEqual({ scores })
})

test('CSAF 2.0 has v4 as a note, and as a link of which converters make a score', () => {
  const text = `CVSS-BT 8.9 HIGH ${v40}`
  const notes = [{ category: 'other', text, title: 'CVSS v4.0' }]
  const url = `https://www.first.org/cvss/calculator/4-0#${v40}`
  const references = [{ category: 'external', summary: `CVSS v4.0 ${v40}`, url }]
  expect(csaf20Vulnerability(resultOf(v40))).toEqual({ notes, references })
})

test('both versions stand in one vulnerability', () => {
  const both = resultOf(v40, { others: [resultOf(v31)] })
  expect(csaf20Vulnerability(both)).toMatchObject({
    references: [{ category: 'external' }],
    scores: [{ cvss_v3: cvssV3, products: ['CSAFPID-0001'] }],
  })
  expect(csaf21Vulnerability(both)).toMatchObject({
    metrics: [
      {
        content: { cvss_v3: cvssV3, cvss_v4: { vectorString: v40 } },
        products: ['CSAFPID-0001'],
      },
    ],
  })
})

test.each(csafVersions)('CSAF %s of both versions passes the mandatory tests', async (csaf) => {
  await fc.assert(
    fc.asyncProperty(anyMarkedResult('4.0'), anyMarkedResult('3.1'), async (v4, v3) => {
      const document = forms[csaf]({ ...v4, others: [{ ...v3, cve: v4.cve }] }, now)
      expect(await csafFindings(csaf, document)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('CSAF 2.1 has the base score of a v4 vector, the whole one’s in a note, and EPSS in nine decimals', () => {
  const cve = 'CVE-2024-12345'
  const epss = { cve, probability: 0.94431, percentile: 1, date: '2026-11-20' } as const
  const content = {
    cvss_v4: { baseScore: 9.3, baseSeverity: 'CRITICAL', vectorString: v40, version: '4.0' },
    epss: {
      percentile: '1.000000000',
      probability: '0.944310000',
      timestamp: '2026-11-20T00:00:00Z',
    },
  }
  const metrics = [{ content, products: ['CSAFPID-0001'] }]
  const notes = [{ category: 'other', text: `CVSS-BT 8.9 HIGH ${v40}`, title: 'CVSS v4.0' }]
  expect(csaf21Vulnerability(resultOf(v40, { cve, epss }))).toEqual({ metrics, notes })
})

test.each([
  ['of a day that is unknown', 'CVE-2024-12345', undefined],
  ['of a day that does not exist', 'CVE-2024-12345', '2026-02-30'],
  ['of another CVE', 'CVE-2024-54321', '2026-11-20'],
] as const)('CSAF 2.1 leaves out an EPSS score %s', (_, cve, date) => {
  const epss = { cve: 'CVE-2024-12345', probability: 0.5, percentile: 0.9, date } as const
  const form = JSON.stringify(csaf21Vulnerability(resultOf(v40, { cve, epss })))
  expect(form).not.toContain('epss')
})

test.each([
  ['RED', { tlp: { label: 'RED' } }, 'RED'],
  ['AMBER+STRICT', { text: 'TLP v2.0: TLP:AMBER+STRICT', tlp: { label: 'RED' } }, 'AMBER+STRICT'],
  ['AMBER', { tlp: { label: 'AMBER' } }, 'AMBER'],
  ['GREEN', { tlp: { label: 'GREEN' } }, 'GREEN'],
  ['CLEAR', { tlp: { label: 'WHITE' } }, 'CLEAR'],
] as const)('a document marked %s says so', (tlp, distribution, label) => {
  const result = markedResultOf(v31, tlp)
  expect(csaf20Document(result, now)).toMatchObject({ document: { distribution } })
  expect(csaf21Document(result, now)).toMatchObject({
    document: { distribution: { tlp: { label } } },
  })
})

test('what was written becomes notes in canonical order, inert as Markdown', () => {
  const metricNotes = new Map([
    ['E', 'no <b>exploit</b>'],
    ['AV', 'needs\r\n[Wi-Fi](https://a.example)\u001b'],
    ['VC', 'not of this version'],
  ] as const)
  const rationale = { title: ' On\nthe roof ', note: 'C:\\dir', metricNotes }
  expect(csaf21Vulnerability(resultOf(v31, { rationale }))).toMatchObject({
    notes: [
      { category: 'details', text: 'C:\\\\dir', title: 'On the roof' },
      {
        category: 'details',
        text: 'needs\n\\[Wi-Fi\\](https://a.example)',
        title: 'CVSS v3.1 AV:A',
      },
      { category: 'details', text: 'no \\<b>exploit\\</b>', title: 'CVSS v3.1 E:U' },
    ],
  })
})

test('a title alone is the text of a note, and the title of the document', () => {
  const rationale = { title: 'On the roof', note: ' ', metricNotes: new Map() }
  expect(csaf20Document(markedResultOf(v31, 'CLEAR', { rationale }), now)).toMatchObject({
    document: { title: 'On the roof' },
    vulnerabilities: [
      {
        notes: [
          { category: 'details', text: 'On the roof', title: 'CVSS v3.1 rationale' },
          {
            category: 'other',
            text: 'TLP:CLEAR · Final · own vector',
            title: 'CVSS provenance',
          },
        ],
      },
    ],
  })
})
