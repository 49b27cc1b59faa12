import { describe, expect, test } from 'vitest'
import { parseVector, type Vector, type Version } from '#cvss/index.ts'
import { bestVector, contradictionsOf, differingMetrics, whyDifferent } from './difference.ts'
import type { PublishedVector, Source } from './published.ts'

const base31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const base40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const tie40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

function published(
  text: string,
  publishedScore?: number,
  publishedSeverity?: string,
  source: Source = { kind: 'cna', name: 'acme' },
): PublishedVector {
  const reading = parseVector(text)
  const version: Version = reading.ok ? reading.vector.version : '3.1'
  const vector = reading.ok ? reading.vector : undefined
  return { source, version, text, vector, repairs: [], publishedScore, publishedSeverity }
}

describe('a published score', () => {
  test.each([
    [base31, 9.8],
    [`${base31}/E:H`, 9.8],
    [base40, 9.3],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 7.5],
  ])('%s %s agrees', (text, score) => {
    expect(whyDifferent(published(text, score))).toEqual({
      recomputed: score,
      base: score,
      agrees: true,
    })
  })

  test.each([
    ['base-of-longer-vector', `${base31}/E:P/RL:O/RC:C`, 9.8, 8.8, 9.8],
    ['base-of-longer-vector', 'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/RL:OF/RC:C', 7.5, 5.9, 7.5],
    ['base-of-longer-vector', `${base40}/E:P`, 9.3, 8.9, 9.3],
    ['temporal-as-base', `${base31}/E:P/RL:O/RC:C`, 8.8, 8.8, 9.8],
    ['temporal-as-base', 'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/RL:OF/RC:C', 5.9, 5.9, 7.5],
    ['temporal-as-base', `${base31}/E:P/CR:L`, 9.3, 9, 9.8],
    ['threat-as-base', `${base40}/E:P`, 8.9, 8.9, 9.3],
    ['environmental-as-base', `${base31}/CR:L`, 9.5, 9.5, 9.8],
    ['environmental-as-base', `${base40}/E:P/CR:L`, 8.8, 8.8, 9.3],
    ['v3.1-environmental-as-base', 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 10, 9.9, 9.9],
    [
      'v3.1-environmental-as-base',
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H/E:P',
      9.2,
      9.1,
      9.6,
    ],
    [
      'v3.1-environmental-as-base',
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H/E:P',
      9.7,
      9.1,
      9.6,
    ],
    ['first-v4-rounds-tie-down', tie40, 8.5, 8.6, 8.6],
    ['first-v4-rounds-tie-down', `${tie40}/E:U`, 8.5, 5.8, 8.6],
    ['first-v3.0-float-roundup', 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/RC:U', 9.3, 9.2, 10],
    ['typing-error', base31, 8.9, 9.8, 9.8],
    ['typing-error', base31, 9, 9.8, 9.8],
    ['typing-error', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 1, 10, 10],
    ['unknown', base31, 9.1, 9.8, 9.8],
    ['unknown', base31, 0, 9.8, 9.8],
  ] as const)('%s: %s %s', (reason, text, score, recomputed, base) => {
    const difference = whyDifferent(published(text, score))
    expect(difference).toEqual({ recomputed, base, agrees: false, reason })
  })

  test('is mistyped where the severity rating beside it is the vector’s', () => {
    expect(whyDifferent(published(base31, 6.8, 'CRITICAL'))).toMatchObject({
      reason: 'typing-error',
    })
    expect(whyDifferent(published(base31, 6.8, 'MEDIUM'))).toMatchObject({ reason: 'unknown' })
    expect(whyDifferent(published(base31, 9.1, 'CRITICAL'))).toMatchObject({ reason: 'unknown' })
  })

  test('is compared with a complete vector only', () => {
    expect(whyDifferent(published(base31))).toBeUndefined()
    expect(whyDifferent(published('CVSS:3.1/AV:N', 9.8))).toBeUndefined()
    expect(whyDifferent(published('CVSS:3.1/AV:Q', 9.8))).toBeUndefined()
  })
})

describe('metrics in which vectors differ', () => {
  test('are told in canonical order, with both values', () => {
    const theirs = 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RL:O'
    expect(differingMetrics(vectorOf(`${base31}/E:P`), vectorOf(theirs))).toEqual([
      { metric: 'AV', mine: 'N', theirs: 'L' },
      { metric: 'E', mine: 'P', theirs: undefined },
      { metric: 'RL', mine: undefined, theirs: 'O' },
    ])
  })

  test('are none between equal vectors, and no question between versions', () => {
    expect(differingMetrics(vectorOf(base31), vectorOf(base31))).toEqual([])
    expect(() => differingMetrics(vectorOf(base31), vectorOf(base40))).toThrow(RangeError)
  })
})

describe('the best vector', () => {
  const cna = { kind: 'cna', name: 'acme' } as const
  const adp = { kind: 'adp', name: 'CISA-ADP' } as const
  const nvd = { kind: 'nvd', name: 'NVD' } as const
  const best = (...vectors: PublishedVector[]) => {
    const found = bestVector({ vectors })
    return found && [found.source.kind, found.version]
  }

  test('is of the newest version, whoever published it', () => {
    expect(
      best(published(base31, 9.8, 'CRITICAL', cna), published(base40, 9.3, 'CRITICAL', nvd)),
    ).toEqual(['nvd', '4.0'])
  })

  test('of one version is the CNA’s, then an ADP’s, then NVD’s', () => {
    const [byNvd, byAdp, byCna] = [nvd, adp, cna].map((source) =>
      published(base31, 9.8, undefined, source),
    ) as [PublishedVector, PublishedVector, PublishedVector]
    expect(best(byNvd, byAdp, byCna)).toEqual(['cna', '3.1'])
    expect(best(byNvd, byAdp)).toEqual(['adp', '3.1'])
    expect(best(byNvd)).toEqual(['nvd', '3.1'])
  })

  test('is complete', () => {
    expect(best(published('CVSS:4.0/AV:N'), published('CVSS:4.0/AV:Q'), published(base31))).toEqual(
      ['cna', '3.1'],
    )
    expect(best(published('CVSS:3.1/AV:N'))).toBeUndefined()
    expect(best()).toBeUndefined()
  })
})

describe('NVD’s v4.0 numbers of early 2026', () => {
  const nvd = { kind: 'nvd', name: 'NVD' } as const

  test('were too high where they exceed the vector’s', () => {
    expect(whyDifferent(published(base40, 9.8, 'CRITICAL', nvd))).toMatchObject({
      reason: 'nvd-v4-too-high',
    })
    expect(whyDifferent(published(`${base40}/E:U`, 9.9, 'CRITICAL', nvd))).toMatchObject({
      reason: 'nvd-v4-too-high',
    })
  })

  test('are no reason for lower ones, for others, or for other versions', () => {
    expect(whyDifferent(published(base40, 9.1, undefined, nvd))).toMatchObject({
      reason: 'unknown',
    })
    expect(whyDifferent(published(base40, 9.8))).toMatchObject({ reason: 'unknown' })
    expect(
      whyDifferent(published('CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 8, undefined, nvd)),
    ).toMatchObject({
      reason: 'unknown',
    })
    expect(whyDifferent(published(`${base40}/E:P`, 9.3, undefined, nvd))).toMatchObject({
      reason: 'base-of-longer-vector',
    })
  })
})

describe('what contradicts itself', () => {
  test('is a severity word that does not fit its score', () => {
    expect(contradictionsOf(published(base31, 9.8, 'HIGH'))).toEqual([
      { code: 'severity', said: 'HIGH', score: 9.8, meant: 'critical' },
    ])
    expect(contradictionsOf(published(base31, 9.8, 'Important'))).toHaveLength(1)
    expect(contradictionsOf(published(base31, 9.8, 'Critical'))).toEqual([])
    expect(contradictionsOf(published('AV:N/AC:L/Au:N/C:C/I:C/A:C', 10, 'HIGH'))).toEqual([])
    expect(contradictionsOf(published(base31, undefined, 'LOW'))).toEqual([])
  })

  test('is a vector of another version than its field', () => {
    const vector = { ...published(base40, 9.3, 'CRITICAL'), field: '3.1' } as const
    expect(contradictionsOf(vector)).toEqual([{ code: 'field', field: '3.1', version: '4.0' }])
  })
})
