import { expect, test } from 'vitest'

import type { DailyFile } from './daily-file.ts'
import {
  carriedOver,
  filesOfModels,
  moved,
  offersFor,
  percentOf,
  readPercent,
} from './threshold.ts'

function fileOf(date: string | undefined, probabilities: readonly number[]): DailyFile {
  const columns = Float64Array.from(probabilities)
  return {
    date,
    model: undefined,
    rows: columns.length,
    keys: Float64Array.from(columns.keys()),
    probabilities: columns,
    percentiles: columns,
  }
}

const v3 = fileOf('2025-03-15', [0.9, 0.4, 0.1, 0.1])
const v4 = fileOf('2026-06-13', [0.8, 0.5, 0.2, 0.1])
const v5 = fileOf('2026-08-15', [0.7, 0.1, 0.3, 0.05])

test('of each model the newest file counts, the newest model first; a file of no day is of no model', () => {
  const files = [
    v4,
    fileOf('2026-08-14', []),
    v5,
    fileOf(undefined, [0.1]),
    v3,
    fileOf('2020-01-01', []),
  ]
  expect(filesOfModels(files).map(({ model, date }) => [model, date])).toEqual([
    ['v5', '2026-08-15'],
    ['v4', '2026-06-13'],
    ['v3', '2025-03-15'],
  ])
})

test('a threshold is carried over with what it was, and who changes sides is counted', () => {
  const [newer, older] = filesOfModels([v4, v5])
  expect(carriedOver(0.5, older!, newer!)).toEqual({
    older: { model: 'v4', date: '2026-06-13' },
    newer: { model: 'v5', date: '2026-08-15' },
    rows: { older: 4, newer: 4 },
    share: { older: 0.5, newer: 0.3, above: { older: 2, newer: 2, kept: 1 } },
    sides: { stay: 1, leave: 1, come: 1, gone: 0, added: 0 },
  })
})

test('it is offered for every older model, until it is carried over or said to be for the newest', () => {
  const files = filesOfModels([v3, v4, v5])
  const offered = offersFor({ value: 0.5 }, files)
  expect(offered.map(({ older }) => older.model)).toEqual(['v4', 'v3'])
  expect(offersFor({ value: 0.5 }, filesOfModels([v5]))).toEqual([])
  expect(offersFor({ value: 0.5 }, [])).toEqual([])
  expect(offersFor({ value: 0.5, isFor: 'v5' }, files)).toEqual([])
  expect(offersFor({ value: 0.3, carried: offered[0] }, files)).toEqual([])
  // What is dragged on from there is not asked about anew.
  expect(offersFor(moved({ value: 0.3, carried: offered[0] }, 0.31), files)).toEqual([])
  expect(offersFor(moved({ value: 0.5, isFor: 'v5' }, 0.4), files)).toEqual([])
  expect(offersFor(moved({ value: 0.5 }, 0.4), files).length).toBe(2)
  // Once there is a newer model, what was carried over is of the one before.
  const before = offersFor({ value: 0.4 }, filesOfModels([v3, v4]))[0]
  expect(offersFor({ value: 0.5, carried: before }, files).map(({ older }) => older.model)).toEqual(
    ['v4'],
  )
  expect(offersFor({ value: 0.5, isFor: 'v4' }, files).length).toBe(2)
})

test.each([
  ['10', 0.1],
  ['0,5', 0.005],
  [' 36 % ', 0.36],
  ['.7', 0.007],
  ['19.962', 0.199_62],
  ['100', 1],
  ['0', 0],
])('%s is %d', (text, probability) => {
  expect(readPercent(text)).toBe(probability)
})

test.each(['', '101', '-1', '1e1', '0x10', '10 20', '1.2.3', '٣', 'NaN', '9'.repeat(500)])(
  '%s is no percentage',
  (text) => {
    expect(readPercent(text)).toBeUndefined()
  },
)

test('every probability of five decimals reads back as it is written', () => {
  for (let units = 0; units <= 100_000; units += 7)
    expect(readPercent(`${percentOf(units / 1e5)}`)).toBe(units / 1e5)
})
