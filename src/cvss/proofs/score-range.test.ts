import { describe, expect, test } from 'vitest'
import { emptyVector, scoreRange, scoreVector, versions } from '../index.ts'
import { exactRange } from './reference/exact-range.ts'
import { vectorOf } from './reference/expectation.ts'
import { mandatoryOf, textOf, type TableVersion, valuesOf } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { pick, randomFrom, randomVector } from './reference/random.ts'

/** How many mandatory metrics are left open, so that a test stays affordable; v4.0 has eleven. */
const mostOpen = { '4.0': 7, '3.1': 8, '3.0': 8, '2.0': 6 }

describe.each(versions)('the v%s score range', (version) => {
  test('of a vector with nothing answered is that of all base vectors', () => {
    expect(scoreRange(emptyVector(version))).toEqual(exactRange(version, {}))
  })

  test('of a half-filled vector is that of all its completions', () => {
    const random = randomFrom(5)
    const vectors = Array.from({ length: 300 }, (_, turn) =>
      randomVector(random, version, turn % (mostOpen[version] + 1)),
    )
    expect(vectors.flatMap((metrics) => difference(version, metrics))).toEqual([])
  })

  test('of a vector with one open metric is that of its values', () => {
    const random = randomFrom(6)
    const vectors = Array.from({ length: 3000 }, () => randomVector(random, version, 1))
    expect(vectors.flatMap((metrics) => difference(version, metrics))).toEqual([])
  })

  test('of a complete vector is its score', () => {
    const random = randomFrom(7)
    for (let turn = 0; turn < 1000; turn += 1) {
      const vector = vectorOf(version, randomVector(random, version, 0))
      const { overall } = scoreVector(vector) ?? { overall: Number.NaN }
      expect(scoreRange(vector)).toEqual({ min: overall, max: overall })
    }
  })

  test('has no width when every open base metric is hidden by a modified one', () => {
    if (version === '2.0') return
    const random = randomFrom(8)
    for (let turn = 0; turn < 100; turn += 1) {
      const hidden = Object.fromEntries(
        mandatoryOf(version).map((metric) => [
          `M${metric}`,
          pick(random, valuesOf(version, metric)),
        ]),
      )
      const { min, max } = scoreRange(vectorOf(version, hidden))
      expect(min).toBe(max)
    }
  })
})

test('the v4.0 score range with nothing but optional metrics is exact', () => {
  const optional = [
    { E: 'U' },
    { E: 'P', CR: 'L', IR: 'M', AR: 'L' },
    { MSI: 'S', MVC: 'N' },
    { MAV: 'P', MAC: 'H', MVC: 'L', MVI: 'L', MVA: 'L', MSC: 'N', MSI: 'N', MSA: 'N', E: 'U' },
  ]
  expect(optional.flatMap((metrics) => difference('4.0', metrics))).toEqual([])
})

/** Nothing when the range is right, else one line about it. */
function difference(version: TableVersion, metrics: Metrics): readonly string[] {
  const is = scoreRange(vectorOf(version, metrics))
  const should = exactRange(version, metrics)
  if (Object.is(is.min, should.min) && Object.is(is.max, should.max)) return []
  return [`${textOf(version, metrics)}: ${is.min} to ${is.max}, not ${should.min} to ${should.max}`]
}
