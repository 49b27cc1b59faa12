import { describe, expect, test } from 'vitest'
import {
  emptyVector,
  missingMetrics,
  scoreIfSet,
  scoreRange,
  scoreVector,
  settlesMost,
  type Vector,
  versions,
  withMetric,
} from '../index.ts'
import { exactRange } from './reference/exact-range.ts'
import { vectorOf } from './reference/expectation.ts'
import { mandatoryOf, metricsOf, valuesOf } from './reference/metric-tables.ts'
import { randomFrom, randomVector } from './reference/random.ts'

describe.each(versions)('the v%s alternatives', (version) => {
  const alternatives = metricsOf(version).flatMap((metric) => [
    ...(mandatoryOf(version).includes(metric) ? [] : [`${metric}:undefined`]),
    ...valuesOf(version, metric).map((value) => `${metric}:${value}`),
  ])

  test('are every value of every metric, and Not Defined of the optional ones, once', () => {
    const names = (vector: Vector) =>
      scoreIfSet(vector).map(({ metric, value }) => `${metric}:${value}`)
    expect(names(emptyVector(version)).toSorted()).toEqual(alternatives.toSorted())
    const complete = vectorOf(version, randomVector(randomFrom(9), version, 0))
    expect(names(complete).toSorted()).toEqual(alternatives.toSorted())
  })

  test('of a complete vector are the scores it would have', () => {
    const random = randomFrom(10)
    for (let turn = 0; turn < 100; turn += 1) {
      const vector = vectorOf(version, randomVector(random, version, 0))
      for (const { metric, value, min, max } of scoreIfSet(vector)) {
        const { overall } = scoreVector(withMetric(vector, metric, value)) ?? {}
        expect([metric, value, min, max]).toEqual([metric, value, overall, overall])
      }
    }
  })

  test('of a half-filled vector are the exact ranges it would have', () => {
    const random = randomFrom(11)
    const open = version === '4.0' ? 4 : 3
    for (let turn = 0; turn < 12; turn += 1) {
      const metrics = randomVector(random, version, 1 + (turn % open))
      for (const { metric, value, min, max } of scoreIfSet(vectorOf(version, metrics))) {
        const { [metric]: _, ...others } = metrics
        const changed = value === undefined ? others : { ...others, [metric]: value }
        expect([metric, value, { min, max }]).toEqual([metric, value, exactRange(version, changed)])
      }
    }
  })

  test('name the open metric with the smallest worst-case range as settling most', () => {
    const random = randomFrom(12)
    for (let turn = 0; turn < 60; turn += 1) {
      const vector = vectorOf(version, randomVector(random, version, 1 + (turn % 6)))
      const widths = missingMetrics(vector).map((metric) => {
        const ranges = valuesOf(version, metric).map((value) =>
          scoreRange(withMetric(vector, metric, value)),
        )
        return {
          metric,
          width: Math.max(...ranges.map(({ min, max }) => Math.round(10 * (max - min)))),
        }
      })
      const least = Math.min(...widths.map(({ width }) => width))
      const first = widths.find(({ width }) => width === least)
      expect(settlesMost(vector)).toEqual({ metric: first?.metric, width: least / 10 })
    }
  })

  test('of a complete vector leave nothing to settle', () => {
    expect(settlesMost(vectorOf(version, randomVector(randomFrom(13), version, 0)))).toBeUndefined()
  })
})
