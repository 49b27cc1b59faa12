import { describe, expect, test } from 'vitest'
import { emptyVector, type MetricKey, specOf, versions, withMetric } from '../index.ts'
import {
  type ChangeSet,
  changesBySize,
  changesTo,
  nearestTo,
  withSmallestSteps,
} from '../target.ts'
import { bruteChanges, bruteNearest, named } from './reference/brute-changes.ts'
import { exactScore, vectorOf } from './reference/expectation.ts'
import { metricsOf, textOf, type TableVersion, valuesOf } from './reference/metric-tables.ts'
import { type Metrics } from './reference/metrics.ts'
import { pick, type Random, randomFrom, randomVector } from './reference/random.ts'
import { readable } from './reference/readings.ts'

const environmental = specOf('4.0')
  .metrics.filter(({ group }) => group === 'environmental')
  .map(({ key }) => key)
const critical = readable('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N').vector

function lines(sets: readonly ChangeSet[] = []): readonly string[] {
  return sets.map(({ changes, score }) => named(changes, score))
}

describe.each(versions)('the v%s changes that reach a target', (version) => {
  test('are those that trying everything finds, of four to six metrics', () => {
    const random = randomFrom(100)
    let sets = 0
    for (let turn = 0; turn < 100; turn += 1) {
      const metrics = randomVector(random, version, 0)
      sets += expectAll(version, metrics, someOf(random, metricsOf(version), 4 + random(3)), random)
    }
    expect(sets).toBeGreaterThan(100)
  })

  test('are those that trying everything finds, of all metrics of a kind', () => {
    const random = randomFrom(101)
    const { metrics: rows } = specOf(version)
    const base = rows.filter(({ group }) => group === 'base').map(({ key }) => key)
    const others = rows.filter(({ group }) => group !== 'base').map(({ key }) => key)
    expectAll(version, randomVector(random, version, 0), base, random)
    expectAll(version, randomVector(random, version, 0), others.slice(0, 11), random)
  })

  test('are those that trying everything finds, of all scored metrics', () => {
    const random = randomFrom(106)
    const scored = specOf(version).metrics.filter(({ group }) => group !== 'supplemental')
    const metrics = randomVector(random, version, 0)
    expectAll(
      version,
      metrics,
      scored.map(({ key }) => key),
      random,
    )
  })

  test('lie in order: fewer changes, then fewer steps, then the table’s', () => {
    const random = randomFrom(102)
    for (let turn = 0; turn < 20; turn += 1) {
      const metrics = randomVector(random, version, 0)
      const sets = changesTo(vectorOf(version, metrics), { atMost: random(80) / 10 }) ?? []
      const keys = sets.map(({ changes }) => orderOf(version, metrics, changes))
      expect(keys).toEqual(keys.toSorted(inOrder))
    }
  })

  test('have the score of the vector with them', () => {
    const random = randomFrom(103)
    for (let turn = 0; turn < 20; turn += 1) {
      const metrics = randomVector(random, version, 0)
      for (const { changes, score } of changesTo(vectorOf(version, metrics), 'medium') ?? []) {
        const changed: { [metric: string]: string } = { ...metrics }
        for (const { metric, from, to } of changes) {
          expect(from).toBe(metrics[metric])
          if (to === undefined) delete changed[metric]
          else changed[metric] = to
        }
        expect(score).toBe(exactScore(version, changed).overall / 10)
      }
    }
  })

  test('are none where the target already holds, and unknown while a base metric is open', () => {
    const random = randomFrom(104)
    const metrics = randomVector(random, version, 0)
    const score = exactScore(version, metrics).overall / 10
    const vector = vectorOf(version, metrics)
    expect(changesTo(vector, { atMost: 10 })).toEqual([{ changes: [], score }])
    expect(changesTo(vector, { atLeast: score, atMost: score })).toEqual([{ changes: [], score }])
    const open = withMetric(vector, specOf(version).metrics[0]!.key, undefined)
    expect(changesTo(open, { atMost: 10 })).toBeUndefined()
    expect(nearestTo(emptyVector(version), { atMost: 10 })).toBeUndefined()
    expect([...changesBySize(open, { atMost: 10 })]).toEqual([])
  })

  test('come nearest where they do not reach it', () => {
    const random = randomFrom(105)
    for (let turn = 0; turn < 20; turn += 1) {
      const metrics = randomVector(random, version, 0)
      const allowed = someOf(random, metricsOf(version), 4) as MetricKey[]
      const [from, to] = random(2) ? [0, random(20)] : [80 + random(20), 100]
      const nearest = nearestTo(
        vectorOf(version, metrics),
        { atLeast: from / 10, atMost: to / 10 },
        { metrics: allowed },
      )
      const away = Math.max(0, from - nearest!.score * 10, nearest!.score * 10 - to)
      expect(Math.round(away)).toBe(bruteNearest(version, metrics, allowed, { from, to }))
    }
  })
})

describe('the changes of the environment that bring 9.3 below 7.0', () => {
  const options = { metrics: environmental }
  const all = changesTo(critical, { atMost: 6.9 }, options) ?? []
  const bySize = (sets: readonly ChangeSet[]) =>
    [1, 2, 3].map((size) => sets.filter(({ changes }) => changes.length === size).length)

  test('are no single one, 14 pairs and 107 triples', () => {
    expect(bySize(all)).toEqual([0, 14, 107])
  })

  test('are 8 pairs and 58 triples without those where a smaller step does it', () => {
    expect(bySize(withSmallestSteps(critical, all))).toEqual([0, 8, 58])
  })

  test('are of another direction where a metric moves the other way', () => {
    const medium = withMetric(critical, 'CR', 'M')
    const sets: readonly ChangeSet[] = [
      { changes: [{ metric: 'CR', from: 'M', to: undefined }], score: 9.3 },
      { changes: [{ metric: 'CR', from: 'M', to: 'L' }], score: 9.2 },
    ]
    expect(withSmallestSteps(medium, sets)).toEqual(sets)
  })

  test('come size by size', () => {
    const portions = [...changesBySize(critical, { atMost: 6.9 }, options)]
    expect(portions.map(({ length }) => length)).toEqual([0, 14, 107])
    expect(portions.flat()).toEqual(all)
  })
})

describe('a state', () => {
  const v31 = readable('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H').vector

  test('is given in its shortest form', () => {
    const base = changesTo(critical, { atMost: 8.9 })
    expect(lines(base)).toContain('AV:N>A = 8.7')
    expect(lines(base).join()).not.toContain('MAV')
    const local = withMetric(critical, 'MAV', 'P')
    const vectors = ['AV', 'MAV'] as const
    const back = changesTo(local, { atLeast: 9.3 }, { metrics: vectors })
    expect(lines(back)).toEqual(['MAV:P>X = 9.3'])
    const unreported = withMetric(withMetric(critical, 'AV', 'P'), 'E', 'U')
    const metrics = ['E', 'MAV'] as const
    const raised = lines(changesTo(unreported, { atLeast: 9.3 }, { metrics }))
    expect(raised).toEqual(['E:U>X, MAV:X>N = 9.3'])
  })

  test('of v3.1 is not another because the equation is', () => {
    // 10.0 with MAV:N, which changes no effective value.
    expect(changesTo(v31, { atLeast: 10 }, { metrics: ['MAV', 'MC'] })).toEqual([])
    expect(nearestTo(v31, { atLeast: 10 }, { metrics: ['MAV'] })).toEqual({
      changes: [],
      score: 9.9,
    })
  })

  test('of metrics that a modified one hides cannot change by them', () => {
    const hidden = withMetric(critical, 'MAV', 'N')
    expect(changesTo(hidden, { atMost: 9 }, { metrics: ['AV'] })).toEqual([])
  })
})

describe('a target', () => {
  test('may be a severity, or one or two ends that are numbers or severities', () => {
    const within = (target: Parameters<typeof changesTo>[1]) => {
      const scores = changesTo(critical, target)?.map(({ score }) => score) ?? []
      return [Math.min(...scores), Math.max(...scores)]
    }
    const [least, most] = within('medium')
    expect(least).toBeGreaterThanOrEqual(4)
    expect(most).toBeLessThanOrEqual(6.9)
    expect(changesTo(critical, { atMost: 'medium' })).toEqual(changesTo(critical, { atMost: 6.9 }))
    expect(changesTo(critical, { atMost: 6.99 })).toEqual(changesTo(critical, { atMost: 6.9 }))
    expect(changesTo(critical, { atLeast: 'critical' })).toEqual([{ changes: [], score: 9.3 }])
    expect(within({ atLeast: 8.7, atMost: 8.7 })).toEqual([8.7, 8.7])
  })

  test('that the version does not have is a mistake, as is a metric', () => {
    const v2 = readable('CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P').vector
    expect(() => changesTo(v2, 'critical')).toThrow(RangeError)
    expect(() => changesTo(v2, { atMost: Number.NaN })).toThrow(RangeError)
    expect(() => changesTo(v2, 'low', { metrics: ['MAV'] })).toThrow(RangeError)
  })
})

function someOf(random: Random, metrics: readonly string[], count: number): readonly string[] {
  const left = [...metrics]
  while (left.length > count) left.splice(random(left.length), 1)
  return left
}

/** Holds the changes to a band that a few may or may not reach to brute force; says how many they are. */
function expectAll(
  version: TableVersion,
  metrics: Metrics,
  allowed: readonly string[],
  random: Random,
): number {
  const { overall } = exactScore(version, metrics)
  const bands = [
    { from: 0, to: Math.max(0, overall - 1 - random(25)) },
    { from: Math.min(100, overall + 1 + random(20)), to: 100 },
    { from: Math.max(0, overall - 20), to: Math.max(0, overall - 10) },
  ]
  const band = pick(random, bands)
  const target = { atLeast: band.from / 10, atMost: band.to / 10 }
  const options = { metrics: allowed as readonly MetricKey[] }
  const found = lines(changesTo(vectorOf(version, metrics), target, options))
  const should = bruteChanges(version, metrics, allowed, band)
  const text = `${textOf(version, metrics)} by ${allowed.join(' ')} to ${JSON.stringify(band)}`
  expect({ text, found: found.toSorted() }).toEqual({ text, found: should.toSorted() })
  return found.length
}

/** Number of changes, steps in the order of values, and rows with the values' places. */
function orderOf(
  version: TableVersion,
  metrics: Metrics,
  changes: ChangeSet['changes'],
): readonly number[] {
  const requirement = version === '4.0' ? 'H' : 'M'
  const neutral: Metrics = { E: version === '4.0' ? 'A' : 'H', RL: 'U', RC: 'C', CDP: 'N', TD: 'H' }
  const steps = changes.map(({ metric, from, to }) => {
    const notDefined = metrics[metric.replace(/^M/, '')]
    const counted = metric.startsWith('M') ? notDefined : (neutral[metric] ?? requirement)
    const [before = '', after = ''] = [from ?? counted, to ?? counted]
    const order = valuesOf(version, metric)
    return Math.abs(order.indexOf(after) - order.indexOf(before))
  })
  const places = changes.flatMap(({ metric, to }) => [
    metricsOf(version).indexOf(metric),
    to === undefined ? 0 : valuesOf(version, metric).indexOf(to) + 1,
  ])
  return [changes.length, steps.reduce((sum, step) => sum + step, 0), ...places]
}

function inOrder(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index])
  return at < 0 ? 0 : one[at]! - other[at]!
}
