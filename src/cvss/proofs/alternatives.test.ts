import { describe, expect, test } from 'vitest'
import { emptyVector, versions } from '../index.ts'
import {
  type JointValues,
  maximumAlternatives,
  maximumCombinations,
  scoreRangeWithAlternatives,
} from '../target.ts'
import { exactRange } from './reference/exact-range.ts'
import { vectorOf } from './reference/expectation.ts'
import { metricsOf, textOf, type TableVersion, valuesOf } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { pick, type Random, randomFrom, randomVector } from './reference/random.ts'
import { readable } from './reference/readings.ts'

const without = (metrics: Metrics, left: readonly string[]): Metrics =>
  Object.fromEntries(Object.entries(metrics).filter(([metric]) => !left.includes(metric)))

describe.each(versions)('the v%s range over joint alternatives', (version) => {
  test('is that of every combination', () => {
    const random = randomFrom(110)
    for (let turn = 0; turn < 200; turn += 1) {
      const undecided = someMetrics(random, version)
      const metrics = without(randomVector(random, version, 0), undecided.flat())
      expectExact(version, metrics, groupsOf(random, version, undecided))
    }
  })

  test('is that of every combination and of every completion of what is open', () => {
    const random = randomFrom(111)
    for (let turn = 0; turn < 40; turn += 1) {
      const undecided = someMetrics(random, version)
      const metrics = without(randomVector(random, version, 2), undecided.flat())
      const groups = groupsOf(random, version, undecided)
      // An alternative that leaves a metric of its group out leaves it open.
      const [first = {}, ...others] = groups[0]!
      const partly = without(first, Object.keys(first).slice(0, 1))
      expectExact(version, metrics, [[...others, partly], ...groups.slice(1)])
    }
  })

  test('without alternatives is the score range', () => {
    const vector = emptyVector(version)
    const { min, max } = exactRange(version, {})
    const range = { min, max }
    expect(scoreRangeWithAlternatives(vector, [])).toEqual({ ok: true, range, combinations: 1 })
  })
})

test('joint alternatives are no free product', () => {
  // v3.1 AV:N/AC:H/PR:N/UI:R/S:C/C:H/I:L/A:N carried over (understand.md, 3): 18 tuples.
  const { vector } = readable('CVSS:4.0/AV:N/PR:N')
  const [none, all] = [
    { c: 'N', i: 'N', a: 'N' },
    { c: 'H', i: 'L', a: 'N' },
  ]
  const impacts = [
    [none, all],
    [all, all],
    [all, none],
  ].map(([v, s]) => ({ VC: v!.c, VI: v!.i, VA: v!.a, SC: s!.c, SI: s!.i, SA: s!.a }))
  const complexity = [
    { AC: 'H', AT: 'N' },
    { AC: 'L', AT: 'P' },
    { AC: 'H', AT: 'P' },
  ]
  const interaction = [{ UI: 'P' }, { UI: 'A' }]
  expect(scoreRangeWithAlternatives(vector, [complexity, interaction, impacts])).toEqual({
    ok: true,
    range: { min: 4.8, max: 7.1 },
    combinations: 18,
  })
  const each = (metric: string, values: string) => [...values].map((value) => ({ [metric]: value }))
  const free = [
    ['AC', 'LH'],
    ['AT', 'NP'],
    ['UI', 'PA'],
    ['VC', 'HN'],
    ['VI', 'LN'],
    ['SC', 'HN'],
    ['SI', 'LN'],
  ].map(([metric = '', values = '']) => each(metric, values))
  const rest = readable('CVSS:4.0/AV:N/PR:N/VA:N/SA:N').vector
  const product = scoreRangeWithAlternatives(rest, free)
  expect(product.ok && product.range.min).toBe(0)
  expect(product.ok && product.range.max).toBeGreaterThan(8)
})

describe('what gives no range', () => {
  const { vector } = readable('CVSS:4.0/AV:N')

  test('is a group with too few or too many alternatives', () => {
    const many = Array.from({ length: maximumAlternatives + 1 }, () => ({ AC: 'L' }))
    expect(scoreRangeWithAlternatives(vector, [[{ AC: 'L' }], [], many.slice(1)])).toEqual({
      ok: false,
      problems: [
        { code: 'too-few-alternatives', group: 0, count: 1 },
        { code: 'too-few-alternatives', group: 1, count: 0 },
        { code: 'repeated-metric', group: 2, metric: 'AC' },
      ],
    })
    expect(scoreRangeWithAlternatives(vector, [many])).toEqual({
      ok: false,
      problems: [{ code: 'too-many-alternatives', group: 0, count: maximumAlternatives + 1 }],
    })
    expect(scoreRangeWithAlternatives(vector, [many.slice(1)])).toMatchObject({ ok: true })
  })

  test('is a metric or value that does not exist, is set, or stands in two groups', () => {
    // From a link, where anything may stand.
    const group = [{ AV: 'N', Au: 'N', constructor: 'N' }, { AC: 'Q' }] as JointValues[]
    expect(scoreRangeWithAlternatives(vector, [group])).toEqual({
      ok: false,
      problems: [
        { code: 'metric-is-set', group: 0, metric: 'AV' },
        { code: 'unknown-metric', group: 0, metric: 'Au' },
        { code: 'unknown-metric', group: 0, metric: 'constructor' },
        { code: 'unknown-value', group: 0, metric: 'AC', value: 'Q' },
      ],
    })
  })

  test('are more combinations than anybody waits for', () => {
    const pairs = (['AC', 'AT'] as const).map((metric) =>
      Array.from({ length: 64 }, () => ({ [metric]: metric === 'AC' ? 'H' : 'P' })),
    )
    expect(maximumCombinations).toBe(64 * 64)
    expect(scoreRangeWithAlternatives(vector, pairs)).toMatchObject({ ok: true })
    const three = [...pairs, [{ UI: 'N' }, { UI: 'P' }]] as const
    expect(scoreRangeWithAlternatives(vector, three)).toEqual({
      ok: false,
      problems: [{ code: 'too-many-combinations', count: 2 * 64 * 64 }],
    })
  })
})

/** One to three groups of one to three metrics each. */
function someMetrics(random: Random, version: TableVersion): readonly (readonly string[])[] {
  const left = [...metricsOf(version)]
  return Array.from({ length: 1 + random(3) }, () =>
    Array.from({ length: 1 + random(3) }, () => left.splice(random(left.length), 1)[0]!),
  )
}

/** Two to five joint choices for each group. */
function groupsOf(
  random: Random,
  version: TableVersion,
  undecided: readonly (readonly string[])[],
): readonly (readonly Metrics[])[] {
  return undecided.map((keys) =>
    Array.from({ length: 2 + random(4) }, () =>
      Object.fromEntries(keys.map((key) => [key, pick(random, valuesOf(version, key))])),
    ),
  )
}

function expectExact(
  version: TableVersion,
  metrics: Metrics,
  groups: readonly (readonly Metrics[])[],
): void {
  const combinations = groups.reduce<readonly Metrics[]>(
    (rows, group) => rows.flatMap((row) => group.map((joint) => ({ ...row, ...joint }))),
    [metrics],
  )
  const ranges = combinations.map((combination) => exactRange(version, combination))
  const range = {
    min: Math.min(...ranges.map(({ min }) => min)),
    max: Math.max(...ranges.map(({ max }) => max)),
  }
  const text = textOf(version, metrics)
  expect([
    text,
    scoreRangeWithAlternatives(vectorOf(version, metrics), groups as readonly JointValues[][]),
  ]).toEqual([text, { ok: true, range, combinations: combinations.length }])
}
