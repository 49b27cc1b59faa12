import { expect, test } from 'vitest'

import { printedParts } from './printed-parts.ts'

test('what fits on paper is one table, in its order', () => {
  expect(printedParts(1, 0)).toEqual([[0]])
  expect(printedParts(4, 2)).toEqual([[0, 1, 2, 3]])
})

test('more columns are several tables, each with the reference', () => {
  expect(printedParts(5, 0)).toEqual([
    [0, 1, 2, 3],
    [0, 4],
  ])
  expect(printedParts(8, 3)).toEqual([
    [3, 0, 1, 2],
    [3, 4, 5, 6],
    [3, 7],
  ])
})

test('every other column is there once, whatever the reference', () => {
  for (let columns = 1; columns <= 50; columns++)
    for (let reference = 0; reference < columns; reference++) {
      const parts = printedParts(columns, reference)
      const others = parts.flat().filter((at) => at !== reference)
      expect(others).toEqual([...Array(columns).keys()].filter((at) => at !== reference))
      expect(parts.every((part) => part.includes(reference) && part.length <= 4)).toBe(true)
    }
})
