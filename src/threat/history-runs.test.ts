import { expect, test } from 'vitest'

import type { EpssPoint } from '#epss/epss-score.ts'
import { sameModel } from '#epss/model-version.ts'
import { runsOf } from './history-runs.ts'

function points(...dates: readonly string[]): readonly EpssPoint[] {
  return dates.map((date) => ({ date, probability: 0.5, percentile: 0.9 }))
}

function runs(...dates: readonly string[]): readonly (readonly string[])[] {
  return runsOf(points(...dates), sameModel).map((run) => run.map(({ date }) => date))
}

test('days that follow each other are one run, also over the end of a month', () => {
  expect(runs('2026-07-30', '2026-07-31', '2026-08-01')).toHaveLength(1)
})

test('a missing day is a gap', () => {
  expect(runs('2026-08-01', '2026-08-02', '2026-08-04')).toEqual([
    ['2026-08-01', '2026-08-02'],
    ['2026-08-04'],
  ])
})

test('a change of the model is a break', () => {
  expect(runs('2026-06-14', '2026-06-15', '2026-06-16')).toEqual([
    ['2026-06-14'],
    ['2026-06-15', '2026-06-16'],
  ])
})
