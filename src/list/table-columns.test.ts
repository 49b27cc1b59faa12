import { expect, test } from 'vitest'

import { allColumns, fit } from './table-columns.ts'

const remOf = (tracks: unknown) =>
  [...String(tracks).matchAll(/(?:minmax\(|, |^| )(\d+(?:\.\d+)?)rem/g)].reduce(
    (sum, [, rem]) => sum + Number(rem),
    0,
  )

const tracksIn = (room: number, widths = {}) => fit(allColumns, [], true, true, widths, room)

test('whatever gives way, the least that is shown has room as long as a title and a score have', () => {
  for (let room = 36; room < 120; room++) {
    const { tracks } = tracksIn(room)
    expect(remOf(Object.values(tracks)[0])).toBeLessThanOrEqual(room)
  }
})

test('where there is room for all, nothing gives way; a column that is made wider takes it from others', () => {
  expect(tracksIn(120).out).toEqual([])
  expect(tracksIn(120, { title: 640 }).out).not.toEqual([])
})
