import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  epssChange,
  joinedHistory,
  type EpssPoint,
  shownProbability,
  wholePercentile,
} from './epss-score.ts'

describe('a probability', () => {
  test.each([
    [0.15342, { percent: 15.3, decimals: 1, isLess: false }],
    [0.00285, { percent: 0.29, decimals: 2, isLess: false }],
    [0.00996, { percent: 1, decimals: 1, isLess: false }],
    [0, { percent: 0.01, decimals: 2, isLess: true }],
    [1, { percent: 99.99, decimals: 2, isLess: false }],
  ])('%d is rounded for all languages alike', (probability, shown) => {
    expect(shownProbability(probability)).toEqual(shown)
  })
})

describe('a percentile', () => {
  test('of five decimals is the integer below, without an error of floating point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999 }), (n) => {
        expect(wholePercentile(n / 100_000)).toBe((n - (n % 1000)) / 1000)
      }),
    )
  })
})

/** Points on the given days, with the given probabilities. */
function historyOf(probabilities: Readonly<Record<string, number>>): readonly EpssPoint[] {
  return Object.entries(probabilities).map(([date, probability]) => ({
    date,
    probability,
    percentile: 0.5,
  }))
}

describe('a change', () => {
  test('is that of the probability since the day', () => {
    const history = historyOf({ '2026-07-02': 0.05, '2026-07-25': 0.1, '2026-08-01': 0.3 })
    expect(epssChange(history, '2026-08-01', 7)).toEqual({ kind: 'change', by: 0.2 })
    expect(epssChange(history, '2026-08-01', 30)).toEqual({ kind: 'change', by: 0.25 })
  })

  test('may be none or a fall', () => {
    const history = historyOf({ '2026-07-02': 0.1, '2026-07-25': 0.2, '2026-08-01': 0.1 })
    expect(epssChange(history, '2026-08-01', 7)).toEqual({ kind: 'change', by: -0.1 })
    expect(epssChange(history, '2026-08-01', 30)).toEqual({ kind: 'change', by: 0 })
  })

  test('is unknown where that day is missing', () => {
    const history = historyOf({ '2026-07-24': 0.1, '2026-07-26': 0.1, '2026-08-01': 0.3 })
    expect(epssChange(history, '2026-08-01', 7)).toEqual({ kind: 'unknown' })
    expect(epssChange([], '2026-08-01', 7)).toEqual({ kind: 'unknown' })
    expect(epssChange(historyOf({ 'no date': 0.1 }), 'no date', 7)).toEqual({ kind: 'unknown' })
  })

  test('is that to the day of the score, whatever is known of later days', () => {
    const history = historyOf({ '2026-07-25': 0.1, '2026-08-01': 0.3, '2026-08-02': 0.9 })
    expect(epssChange(history, '2026-08-01', 7)).toEqual({ kind: 'change', by: 0.2 })
    expect(epssChange(history, undefined, 7)).toEqual({ kind: 'unknown' })
  })

  test('is not told across a change of the model', () => {
    const history = historyOf({ '2026-06-14': 0.65792, '2026-06-15': 0.9, '2026-06-21': 0.99506 })
    expect(epssChange(history, '2026-06-21', 7)).toEqual({ kind: 'model-change', on: '2026-06-15' })
    expect(
      epssChange(historyOf({ '2026-06-15': 0.9, '2026-06-22': 0.8 }), '2026-06-22', 7),
    ).toEqual({
      kind: 'change',
      by: -0.1,
    })
  })
})

test('no day of a long history is left out', () => {
  const days = Array.from({ length: 5_000 }, (_, at) =>
    new Date(Date.UTC(2021, 3, 14 + at)).toISOString().slice(0, 10),
  )
  const long = historyOf(Object.fromEntries(days.map((day) => [day, 0.1])))
  expect(joinedHistory(long, [])).toHaveLength(5_000)
})

test('histories join day by day, and what is known later holds', () => {
  const earlier = historyOf({ '2026-07-01': 0.1, '2026-07-03': 0.3 })
  const later = historyOf({ '2026-07-02': 0.2, '2026-07-03': 0.4 })
  expect(joinedHistory(earlier, later)).toEqual(
    historyOf({ '2026-07-01': 0.1, '2026-07-02': 0.2, '2026-07-03': 0.4 }),
  )
})
