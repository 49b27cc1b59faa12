import { expect, test } from 'vitest'

import { storedDay } from './stored-day.ts'

test('a stored answer is the source’s own, and neither a file nor the word of a record', () => {
  const from = { by: 'look-up', date: '2026-11-26' } as const
  expect(storedDay({ from, says: 'catalogue' })).toBe('2026-11-26')
  expect(storedDay({ from, says: 'record' })).toBeUndefined()
  expect(storedDay({ from: { ...from, by: 'file' } })).toBeUndefined()
})
