import { expect, test } from 'vitest'

import { reading } from './en/reading.ts'

const several = {
  code: 'several-values',
  position: 0,
  text: 'Network',
  metric: 'AV',
  allowed: ['Network', 'Adjacent', 'Local', 'Physical'],
} as const
const bad = { ...several, code: 'unknown-value', text: 'Network?', allowed: ['N', 'L'] } as const

test('several values of a metric are named, apart from values that do not exist', () => {
  const open =
    'Left open, because more than one value is given. AV: Network, Adjacent, Local and Physical are named.'
  expect(reading.dropped([several])).toBe(open)
  expect(reading.dropped([several, bad])).toBe(
    `${open} Left open, because the value given does not exist: AV (“Network?”). AV takes N or L.`,
  )
})
