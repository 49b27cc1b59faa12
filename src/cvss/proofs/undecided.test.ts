import { describe, expect, test } from 'vitest'

import {
  type MetricKey,
  type Vector,
  candidatesOf,
  metricValue,
  missingMetrics,
  progressOf,
  sameVector,
  scoreIfSet,
  scoreRange,
  scoreVector,
  settlesMost,
  specOf,
  versions,
  withMetric,
  withUndecidedOf,
} from '../index.ts'
import { combinationsOf, withAlternatives, withCandidate } from '../target.ts'
import { readable } from './reference/readings.ts'
import { randomFrom, randomVector } from './reference/random.ts'
import { vectorOf } from './reference/expectation.ts'

const v31 = readable('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H').vector

describe.each(versions)('of an undecided v%s vector', (version) => {
  const { metrics } = specOf(version)

  /** A seeded vector of which two metrics are undecided between all of their values. */
  function undecidedVectors(count: number): readonly Vector[] {
    const random = randomFrom(112)
    return Array.from({ length: count }, () => {
      const vector = vectorOf(version, randomVector(random, version, 1))
      const rows = [random(metrics.length), random(metrics.length)]
      return rows.reduce<Vector>((changed, row) => {
        const { key, values } = metrics[row]!
        const first = withMetric(changed, key, values[0])
        return values.slice(1).reduce((each, value) => withCandidate(each, key, value), first)
      }, vector)
    })
  }

  test('each value of each metric is worth what choosing it gives', () => {
    for (const vector of undecidedVectors(20))
      for (const { metric, value, min, max } of scoreIfSet(vector)) {
        if (metrics.find(({ key }) => key === metric)?.group === 'supplemental') continue
        expect([metric, value, { min, max }]).toEqual([
          metric,
          value,
          scoreRange(withMetric(vector, metric, value)),
        ])
      }
  })

  test('nothing is final before all is decided, and candidates come and go one by one', () => {
    for (const vector of undecidedVectors(20)) {
      expect(scoreVector(vector)).toBeUndefined()
      const { set, all, open, undecided } = progressOf(vector)
      expect(missingMetrics(vector)).toHaveLength(open + undecided)
      expect(set + open).toBeLessThanOrEqual(all)
      for (const { key } of metrics) {
        const among = candidatesOf(vector, key)
        if (!among) continue
        expect(metricValue(vector, key)).toBeUndefined()
        for (const value of among) {
          const without = withCandidate(vector, key, value)
          const left = candidatesOf(without, key) ?? [metricValue(without, key)]
          expect(left).toEqual(among.filter((each) => each !== value))
          const again = withCandidate(without, key, value)
          expect(left.length === 1 || sameVector(again, vector)).toBe(true)
        }
      }
    }
  })

  test('what settles most leaves no more than its width, whatever candidate is chosen', () => {
    for (const vector of undecidedVectors(20)) {
      const { metric, width } = settlesMost(vector)!
      const widthOf = (key: MetricKey) => {
        const { values } = metrics.find((each) => each.key === key)!
        return Math.max(
          ...(candidatesOf(vector, key) ?? values).map((value) => {
            const { min, max } = scoreRange(withMetric(vector, key, value))
            return Math.round((max - min) * 10)
          }),
        )
      }
      expect(widthOf(metric)).toBe(Math.round(width * 10))
      for (const other of missingMetrics(vector))
        expect(widthOf(other)).toBeGreaterThanOrEqual(Math.round(width * 10))
    }
  })
})

test('the first value of an open metric is set, and the chosen one stays', () => {
  const open = withMetric(v31, 'AC', undefined)
  expect(sameVector(withCandidate(open, 'AC', 'L'), v31)).toBe(true)
  expect(sameVector(withCandidate(v31, 'AC', 'L'), v31)).toBe(true)
  expect(metricValue(withCandidate(v31, 'E', 'P'), 'E')).toBe('P')
  const withE = withMetric(v31, 'E', 'P')
  expect(candidatesOf(withCandidate(withE, 'E', undefined), 'E')).toEqual([undefined, 'P'])
})

test('one more value of a joint metric goes with all of the others’', () => {
  const vector = readable('CVSS:4.0/AV:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N').vector
  const reading = withAlternatives(vector, [
    [
      { AC: 'L', AT: 'P' },
      { AC: 'H', AT: 'N' },
    ],
  ])
  if (!reading.ok) throw new Error('no joint alternatives')
  const more = withCandidate(withMetric(reading.vector, 'AC', undefined), 'AC', 'L')
  expect(candidatesOf(more, 'AT')).toEqual(['N', 'P'])
  const without = withCandidate(reading.vector, 'AT', 'P')
  expect([metricValue(without, 'AC'), metricValue(without, 'AT')]).toEqual(['H', 'N'])
})

test('what all alternatives agree about is decided', () => {
  const vector = readable('CVSS:3.1/PR:N/UI:N/S:U/C:H/I:H/A:H').vector
  const reading = withAlternatives(vector, [
    [
      { AV: 'N', AC: 'L' },
      { AV: 'N', AC: 'H' },
    ],
  ])
  expect(reading.ok && metricValue(reading.vector, 'AV')).toBe('N')
  expect(reading.ok && candidatesOf(reading.vector, 'AC')).toEqual(['L', 'H'])
  expect(reading.ok && combinationsOf(reading.vector.undecided ?? [])).toBe(2)
})

test('a typed vector leaves undecided what it says nothing of', () => {
  const undecided = withCandidate(withCandidate(v31, 'AC', 'H'), 'UI', 'R')
  const typed = readable('CVSS:3.1/AV:N/AC:L/PR:N/S:U/C:H/I:H/A:H').vector
  const both = withUndecidedOf(typed, undecided)
  expect([metricValue(both, 'AC'), candidatesOf(both, 'UI')]).toEqual(['L', ['N', 'R']])
  expect(withUndecidedOf(v31, undecided)).toEqual(v31)
  const other = readable('CVSS:3.0/AV:N').vector
  expect(withUndecidedOf(other, undecided)).toBe(other)
})

test('of very many combinations only what is undecided is tried', () => {
  const alternatives = (['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI'] as const).map((metric) =>
    specOf('4.0')
      .metrics.find(({ key }) => key === metric)!
      .values.map((value) => ({ [metric]: value })),
  )
  const reading = withAlternatives(readable('CVSS:4.0').vector, alternatives)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  // 4 * 2 * 2 * 3 * 3 * 3 * 3
  expect(combinationsOf(reading.vector.undecided!)).toBe(1296)
  const tried = new Set(scoreIfSet(reading.vector).map(({ metric }) => metric))
  expect([...tried]).toEqual(['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI'])
})

test('nothing is said to settle most where open metrics are not tried', () => {
  const base = readable('CVSS:4.0/AV:N/SI:N').vector
  const groups = [
    ['AC', 'L', 'H'],
    ['AT', 'N', 'P'],
    ['PR', 'N', 'L', 'H'],
    ['UI', 'N', 'P', 'A'],
    ['VC', 'H', 'L', 'N'],
    ['VI', 'H', 'L', 'N'],
    ['VA', 'H', 'L', 'N'],
  ].map(([metric = '', ...values]) => values.map((value) => ({ [metric]: value })))
  const few = withAlternatives(base, groups.slice(0, 5))
  const many = withAlternatives(base, groups)
  if (!few.ok || !many.ok) throw new Error('not undecided')
  expect(settlesMost(few.vector)).toBeDefined()
  expect(settlesMost(many.vector)).toBeUndefined()
})
