import { describe, expect, test } from 'vitest'

import {
  type Vector,
  type Version,
  formatVector,
  haveSameMetrics,
  inVersion,
  metricValue,
  parseVector,
  scoreRange,
  scoreVector,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { withCandidate } from '#cvss/target.ts'
import { mixedOf } from './agreement.ts'
import { type ComparedFamily, type Comparison, compare } from './compare.ts'
import { measure } from './measure.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

function compared(vectors: readonly Vector[], reference: number): Comparison {
  const comparison = compare(vectors, reference)
  if (!comparison) throw new Error('nothing to compare')
  return comparison
}

function firstFamily({ families: [family] }: Comparison): ComparedFamily {
  if (!family) throw new Error('no family')
  return family
}

/** CVE-2022-20701: CNA Cisco 10.0, NVD 7.8, one's own 8.8. */
const cisco = vectorOf('CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H')
const nvd = vectorOf('CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H')
const yours = vectorOf('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H')
const three = [cisco, nvd, yours]

/** Numbers that look random, the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A complete vector, with some of its other metrics set. */
function anyVector(version: Version, random: (below: number) => number): Vector {
  let vector: Vector = { version, values: specOf(version).metrics.map(() => 0) }
  for (const { key, mandatory, values } of specOf(version).metrics)
    if (mandatory || random(4) === 0)
      vector = withMetric(vector, key, values[random(values.length)])
  return vector
}

describe('three vectors of CVE-2022-20701, measured against one’s own', () => {
  const comparison = compared(three, 2)
  const family = firstFamily(comparison)

  test('each says how far it is from the reference, and what alone explains how much', () => {
    expect(comparison.columns).toEqual([
      {
        apart: { min: 1.2, max: 1.2 },
        explained: 'part',
        moves: [
          { metric: 'S', points: 1.1, score: 9.9 },
          { metric: 'PR', points: 1, score: 9.8 },
        ],
        byVersion: 0,
      },
      {
        apart: { min: -1, max: -1 },
        explained: 'all',
        moves: [{ metric: 'AV', points: -1, score: 7.8 }],
        byVersion: 0,
      },
      undefined,
    ])
  })

  test('the rows are the metrics that differ; the cell of one says what it does alone', () => {
    expect(family.rows.map(({ metric }) => metric)).toEqual(['AV', 'PR', 'S'])
    const told = family.rows.map(({ cells }) => cells.map(({ alone }) => alone?.max))
    expect(told).toEqual([
      [undefined, 7.8, undefined],
      [9.8, undefined, undefined],
      [9.9, undefined, undefined],
    ])
    const deciding = family.rows.map(({ cells }) => cells.map(({ decidesMost }) => decidesMost))
    expect(deciding.flat().filter(Boolean)).toHaveLength(1)
    expect(deciding[2]?.[0]).toBe(true)
  })

  test('equal metrics keep their values', () => {
    const same = family.same.map(({ metric, value }) => `${metric}:${value}`)
    expect(same).toEqual(['AC:L', 'UI:N', 'C:H', 'I:H', 'A:H'])
  })

  test('every mix scores 7.8 to 10.0, and Attack Vector settles most: 1.2 to 1.5 stay open', () => {
    expect(family.mixed).toEqual({
      ok: true,
      range: { min: 7.8, max: 10 },
      first: { metric: 'AV', least: 1.2, most: 1.5 },
    })
  })

  test('v3.0 and v3.1 give these the same scores', () => {
    expect(family.versions).toEqual(['3.1', '3.0'])
    expect(family.isScoredAlike).toBe(true)
  })
})

describe('measuring', () => {
  test('one metric may explain a part alone, and more than all', () => {
    const all = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N')
    const local = withMetric(withMetric(all, 'VA', 'L'), 'AV', 'A')
    expect(measure(all, local)).toMatchObject({
      apart: { max: -3.4 },
      explained: 'part',
      moves: [
        { metric: 'VA', points: -1.8 },
        { metric: 'AV', points: -1.6 },
      ],
    })
    expect(measure(nvd, withMetric(yours, 'A', 'N'))).toMatchObject({
      apart: { max: 0.3 },
      explained: 'more',
      moves: [
        { metric: 'AV', points: 1 },
        { metric: 'A', points: -0.7 },
      ],
    })
  })

  test('another letter may score alike: Not Defined and the value it counts as', () => {
    const attacked = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A')
    const comparison = compared([withMetric(attacked, 'E', undefined), attacked], 0)
    expect(comparison.columns[1]?.explained).toBe('counts-alike')
    const [row] = firstFamily(comparison).rows
    expect(row?.cells[1]).toMatchObject({ differs: true, isAlike: true, countsAs: 'A' })
  })

  test('a modified metric with its base metric’s value is alike, also where v3.1 then scores otherwise', () => {
    const base = vectorOf('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H')
    const comparison = compared([base, withMetric(base, 'MAV', 'N')], 0)
    const [row] = firstFamily(comparison).rows
    expect(row?.cells[1]).toMatchObject({ isAlike: true, alone: { min: 10, max: 10 } })
    expect(comparison.columns[1]).toMatchObject({
      explained: 'all',
      moves: [{ metric: 'MAV', points: 0.1 }],
    })
  })

  test('the equations of v3.0 alone can make a difference', () => {
    const text =
      'AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:T/RC:U/CR:L/IR:L/AR:H/MAV:P/MAC:H/MPR:H/MUI:R/MS:C/MC:H/MI:H/MA:H'
    const measured = measure(vectorOf(`CVSS:3.1/${text}`), vectorOf(`CVSS:3.0/${text}`))
    expect(measured).toEqual({
      apart: { min: -0.1, max: -0.1 },
      explained: 'version',
      moves: [],
      byVersion: -0.1,
    })
  })

  test('another family is measured by its score alone', () => {
    const measured = measure(yours, vectorOf('AV:N/AC:L/Au:N/C:P/I:P/A:P'))
    expect(measured).toMatchObject({ apart: { min: -1.3, max: -1.3 }, explained: 'other-metrics' })
    expect(measured.moves).toEqual([])
  })

  test('a draft is a range away, and nothing alone explains that', () => {
    const measured = measure(yours, vectorOf('CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H'))
    expect(measured).toMatchObject({ explained: 'open', moves: [] })
    expect(measured.apart).toEqual({ min: -1.7, max: -1 })
  })

  test('by brute force: each move is the score with that metric alone exchanged', () => {
    const random = seeded(1)
    for (let round = 0; round < 400; round++) {
      const version = versions[random(versions.length)] ?? '4.0'
      const [mine, theirs] = [anyVector(version, random), anyVector(version, random)]
      const { apart, moves, explained } = measure(mine, theirs)
      const score = (vector: Vector) => scoreVector(vector)?.overall ?? Number.NaN
      expect(apart.max).toBeCloseTo(score(theirs) - score(mine), 9)
      expect(apart.min).toBe(apart.max)
      const all = specOf(version).metrics.flatMap(({ key }) => {
        const alone = score(withMetric(mine, key, metricValue(theirs, key)))
        return alone === score(mine) ? [] : [`${key} ${alone}`]
      })
      expect(moves.map(({ metric, score: alone }) => `${metric} ${alone}`).toSorted()).toEqual(
        all.toSorted(),
      )
      const best = Math.max(0, ...moves.map(({ points }) => points * Math.sign(apart.max)))
      const rest = Math.round((best - Math.abs(apart.max)) * 10)
      const share = rest === 0 ? ['all'] : rest < 0 ? ['part'] : ['more']
      const moved = best === 0 ? ['together'] : share
      expect(apart.max === 0 ? ['same', 'counts-alike', 'outweighed'] : moved).toContain(explained)
    }
  })
})

describe('mixed versions', () => {
  const v2 = vectorOf('AV:N/AC:L/Au:N/C:P/I:P/A:P')
  const v4 = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')

  test('each family has rows of its own; the reference’s is first', () => {
    const { families } = compared([v2, yours, v4, cisco], 1)
    expect(families.map(({ members }) => members)).toEqual([[1, 3], [2], [0]])
    expect(families.map(({ base }) => base)).toEqual([1, 2, 0])
    expect(families[1]?.mixed).toBeUndefined()
    expect(families[1]?.rows).toEqual([])
  })

  test('only v3.0 and v3.1 share all metrics', () => {
    for (const one of versions)
      for (const other of versions)
        expect(haveSameMetrics(one, other)).toBe(
          one === other || (one.startsWith('3') && other.startsWith('3')),
        )
    expect(formatVector(inVersion(cisco, '3.1'))).toBe(
      formatVector(cisco).replace('CVSS:3.0', 'CVSS:3.1'),
    )
  })

  test('nothing to compare is no comparison, and a reference that is not there the first', () => {
    expect(compare([], 0)).toBeUndefined()
    expect(compared([v2], 7)).toMatchObject({ reference: 0, columns: [undefined] })
  })
})

/** Every mix, metric by metric, enumerated by another method. */
function mixes(vectors: readonly Vector[], version: Version): readonly Vector[] {
  let all: readonly Vector[] = [{ version, values: specOf(version).metrics.map(() => 0) }]
  for (const { key, mandatory } of specOf(version).metrics) {
    const given = new Set(vectors.map((vector) => metricValue(vector, key)))
    if (mandatory && given.size > 1) given.delete(undefined)
    all = all.flatMap((mix) => [...given].map((value) => withMetric(mix, key, value)))
  }
  return all
}

function rangeOf(vectors: readonly Vector[]): { min: number; max: number } {
  const ranges = vectors.map(scoreRange)
  return {
    min: Math.min(...ranges.map(({ min }) => min)),
    max: Math.max(...ranges.map(({ max }) => max)),
  }
}

describe('agreement', () => {
  test('range and narrowing are those of every mix enumerated', () => {
    const random = seeded(2)
    for (let round = 0; round < 60; round++) {
      const version = versions[random(versions.length)] ?? '4.0'
      const start = anyVector(version, random)
      const people = [0, 1, 2].map(() => {
        let vector = start
        for (const { key, values, group } of specOf(version).metrics)
          if (random(6) === 0 && group !== 'supplemental')
            vector = withMetric(
              vector,
              key,
              values[random(values.length + (random(5) === 0 ? 1 : 0))],
            )
        return vector
      })
      const all = mixes(people, version)
      const mixed = mixedOf(people, [version])
      if (all.length > 4096) continue
      if (!mixed.ok) throw new Error(mixed.problem.code)
      expect(mixed.range).toEqual(rangeOf(all))
      const width = (vectors: readonly Vector[]) => {
        const { min, max } = rangeOf(vectors)
        return Math.round((max - min) * 10)
      }
      const worst = specOf(version).metrics.flatMap(({ key, group }) => {
        const values = [...new Set(all.map((mix) => metricValue(mix, key)))]
        if (values.length < 2 || group === 'supplemental') return []
        const widths = values.map((value) =>
          width(all.filter((mix) => metricValue(mix, key) === value)),
        )
        return [{ key, most: Math.max(...widths), least: Math.min(...widths) }]
      })
      const best = Math.min(width(all), ...worst.map(({ most }) => most))
      const found = worst.find(({ most }) => most === best && most < width(all))
      expect(mixed.first?.metric).toBe(found?.key)
      if (!found) continue
      expect(Math.round((mixed.first?.most ?? 0) * 10)).toBe(found.most)
      expect(Math.round((mixed.first?.least ?? 0) * 10)).toBe(found.least)
    }
  })

  test('the order of people changes nothing', () => {
    expect(mixedOf([yours, nvd, cisco], ['3.0', '3.1'])).toEqual(mixedOf(three, ['3.1', '3.0']))
  })

  test('who leaves a metric open does not dispute the answers of the others', () => {
    const half = vectorOf('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H')
    expect(mixedOf([half, yours], ['3.1'])).toEqual({
      ok: true,
      range: { min: 8.8, max: 8.8 },
      first: undefined,
    })
    expect(mixedOf([half, half], ['3.1'])).toMatchObject({ range: scoreRange(half) })
  })

  test('who is undecided between values answers with each of them', () => {
    const undecided = withCandidate(withCandidate(yours, 'AV', 'L'), 'UI', 'R')
    expect(mixedOf([undecided, undecided], ['3.1'])).toMatchObject({
      range: scoreRange(undecided),
    })
    const { columns, families } = compared([yours, undecided], 0)
    expect(columns[1]).toMatchObject({ explained: 'open' })
    expect(families[0]?.rows.map(({ metric, cells }) => [metric, cells[1]?.among])).toEqual([
      ['AV', ['N', 'L']],
      ['UI', ['N', 'R']],
    ])
  })

  test('too many mixes are not tried, and it says why', () => {
    const worst = vectorOf(
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A/CR:H',
    )
    const least = vectorOf(
      'CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/E:U/CR:L',
    )
    expect(mixedOf([worst, least], ['4.0'])).toEqual({
      ok: false,
      problem: { code: 'too-many-combinations', count: 8192 },
    })
  })
})
