import { expect, test } from 'vitest'

import { cellRoom } from './cell-room.ts'

const cells = (...names: readonly string[]) =>
  names.map((name) => ({ letter: name[0]!, name, note: undefined }))
const words = ['None', 'Critical']

test.each([
  [['Low', 'High'], 1, false],
  [['None', 'Low', 'High'], 1, false],
  [['Network', 'Adjacent', 'Local', 'Physical'], 2, false],
  [['Not Defined', 'High', 'Functional', 'Proof-of-Concept', 'Unproven'], 2, true],
  [['None', 'Low', 'Low-Medium', 'Medium-High', 'High', 'Not Defined'], 3, false],
])('%s in rows, the last of which is full', (names, perRow, firstAlone) => {
  expect(cellRoom(cells(...names), words)).toMatchObject({ perRow, firstAlone })
})

test('longer names need more room, letters beside them still more', () => {
  const short = cellRoom(cells('Network', 'Adjacent', 'Local', 'Physical'), words)
  const long = cellRoom(cells('Networkork', 'Adjacentent', 'Localal', 'Physicalcal'), words)
  expect(short.narrow).toBeLessThan(short.wide)
  expect(short.wide).toBeLessThan(long.wide)
  expect(short.few).toBeLessThan(long.few)
})

test('a name breaks at its spaces, so that its longest word counts', () => {
  expect(cellRoom(cells('Not Defined', 'Low'), [])).toEqual(
    cellRoom(cells('Nof Defined', 'Low'), []),
  )
})

test('a metric that never changes the score needs no room for severity words', () => {
  const { narrow } = cellRoom(cells('No', 'Yes'), [])
  expect(narrow).toBeLessThan(cellRoom(cells('No', 'Yes'), words).narrow)
})
