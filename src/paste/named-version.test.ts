import { describe, expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'

/** Fits both 3.x versions: 9.0 in v3.0 and 8.9 in v3.1. */
const bare = 'AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:L/CR:L'

function only(text: string) {
  const pasted = readPasted(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(`${text}: ${pasted.kind}`)
  const [found] = pasted.found
  if (!found || pasted.found.length > 1) throw new Error(`${text}: ${pasted.found.length}`)
  return found
}

describe('a version that is named beside a bare vector is its version', () => {
  test.each([
    `CVSS (version 3.0): ${bare}`,
    `CVSS (v3.0): ${bare}`,
    `CVSS, version 3.0, ${bare}`,
    `v3.0 ${bare}`,
    `version 3.0 ${bare}`,
    `Common Vulnerability Scoring System Version 3.0: ${bare}`,
    `(CVSS 3.0) ${bare}`,
    `3.0/${bare}`,
    `CVSS base vector (3.0): ${bare}`,
    `CVSS version: 3.0 Product version: 3.1 ${bare}`,
    `${bare} (3.0)`,
    `${bare} v3.0`,
    `${bare} [CVSS 3.0]`,
    `${bare} (version 3.0)`,
    `vector: ${bare}\nversion: 3.0`,
    `<cvss version="3.0"><vector>${bare}</vector></cvss>`,
    `<cvss><version>3.0</version><vector>${bare}</vector></cvss>`,
    `<cvss-score-v3-0>${bare}</cvss-score-v3-0>`,
    `id,cvss_version,cvss_vector\n1,3.0,${bare}`,
    `| Version | Vector |\n|---|---|\n| 3.0 | ${bare} |`,
    `Version\tVector\n3.0\t${bare}`,
    `||CVSS version||Vector||\n|3.0|${bare}|`,
    `{"cvssV3":{"vector":"${bare}","version":"3.0"}}`,
    `{"vectorString":"${bare}","cvssData":{"version":"3.0"}}`,
  ])('%s', (text) => {
    const { vector, repairs, claimedScores = [] } = only(text)
    expect(formatVector(vector)).toBe(`CVSS:3.0/${bare}`)
    expect(repairs.map(({ code }) => code)).toContain('version-named')
    expect(claimedScores).toEqual([])
  })

  test.each([
    `Fixed in version 3.0. Vector ${bare}`,
    `Fixed in v3.0: ${bare}`,
    `score 3.0 ${bare}`,
    `Low 3.0 ${bare}`,
    `product version: 3.0, ${bare}`,
  ])('but no version of a product, and no score: %s', (text) => {
    expect(formatVector(only(text).vector)).toBe(`CVSS:3.1/${bare}`)
  })
})

describe('a score of ten is the score, not the ten', () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

  test.each([
    [`Critical 9.3/10 ${vector}`, 9.3],
    [`Critical 9.8/10 ${vector}`, undefined],
    [`9.8 / 10 ${vector}`, undefined],
    [`9.8/10.0 ${vector}`, undefined],
    [`High 7.5 of 10 ${vector}`, 7.5],
    [`7/10 ${vector}`, 7],
    [`9.8 out of 10 ${vector}`, undefined],
    [`${vector} = 7.5/10`, 7.5],
    [`10/10 ${vector}`, 10],
  ])('%s', (text, score) => {
    expect(only(text).claimedScores?.[0]?.score).toBe(score)
  })
})
