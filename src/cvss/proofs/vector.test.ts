import { describe, expect, test } from 'vitest'
import {
  emptyVector,
  formatVector,
  metricValue,
  missingMetrics,
  specOf,
  versions,
  withMetric,
} from '../index.ts'
import { vectorOf } from './reference/expectation.ts'
import { mandatoryOf } from './reference/metric-tables.ts'
import { randomFrom, randomVector } from './reference/random.ts'

describe.each(versions)('a v%s vector', (version) => {
  const { metrics, notDefined, prefix } = specOf(version)

  test('that is empty has the prefix for its text and all mandatory metrics missing', () => {
    expect(formatVector(emptyVector(version))).toBe(prefix)
    expect(missingMetrics(emptyVector(version))).toEqual(mandatoryOf(version))
  })

  test('takes every value of every metric, and gives it back', () => {
    for (const { key, values } of metrics) {
      for (const value of values) {
        const vector = withMetric(emptyVector(version), key, value)
        expect([key, metricValue(vector, key)]).toEqual([key, value])
        expect(withMetric(vector, key, undefined)).toEqual(emptyVector(version))
      }
    }
  })

  test('is not changed by making another one of it', () => {
    const random = randomFrom(21)
    const vector = vectorOf(version, randomVector(random, version, 0))
    const text = formatVector(vector)
    for (const { key } of metrics) withMetric(vector, key, undefined)
    expect(formatVector(vector)).toBe(text)
  })

  test.each([notDefined, '', 'Q', 'n', '__proto__', 'constructor', '0'])(
    'refuses %j as a value, as a mistake of the program',
    (value) => {
      for (const { key } of metrics) {
        expect(() => withMetric(emptyVector(version), key, value)).toThrow(RangeError)
      }
    },
  )

  test.each(['', 'XY', 'av', '__proto__', 'constructor', 'toString', '0'])(
    'refuses %j as a metric, as a mistake of the program',
    (metric) => {
      // @ts-expect-error: the type already refuses it; texts from outside may not be typed
      expect(() => withMetric(emptyVector(version), metric, 'N')).toThrow(RangeError)
    },
  )
})
