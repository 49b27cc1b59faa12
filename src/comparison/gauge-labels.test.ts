import { expect, test } from 'vitest'

import { placedLabels } from './gauge-labels.ts'

test('labels that are apart share the line next to the scale', () => {
  const placed = placedLabels(
    [
      { at: 8.8, text: 'Yours 8.8', isFirst: false },
      { at: 2, text: 'NVD 2.0', isFirst: false },
    ],
    84,
  )
  expect(placed.map(({ label, line }) => [label.text, line])).toEqual([
    ['NVD 2.0', 0],
    ['Yours 8.8', 0],
  ])
})

test('what would overlap goes a line up, and what finds no place is left out', () => {
  const crowd = 'a b c d e f g h i j k'.split(' ').map((name) => ({
    at: 9.8,
    text: `${name} is the name`,
    isFirst: name === 'd',
  }))
  expect(placedLabels(crowd, 84).map(({ label, line }) => `${label.text[0]}${line}`)).toEqual([
    'd0',
    'a1',
    'b2',
    'c3',
    'e4',
    'f5',
    'g6',
    'h7',
  ])
})
