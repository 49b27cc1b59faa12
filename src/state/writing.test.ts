import { expect, test } from 'vitest'

import { formatWriting, readWriting } from './writing.ts'

test('what was written comes back as it was', () => {
  const writing = {
    title: 'Overflow in "parser" </script>',
    notes: {
      '4.0': { note: 'two\nlines', metricNotes: new Map([['AV', 'from the Internet'] as const]) },
      '2.0': { note: '', metricNotes: new Map([['Au', 'none'] as const]) },
    },
  }
  expect(readWriting(formatWriting(writing))).toEqual(writing)
})

test.each([
  undefined,
  7,
  '',
  '{',
  'null',
  '[]',
  '{"title":"x"}',
  '[7,7]',
  '["",[["5.0","x",[]]]]',
  '["",[["__proto__","x",[]]]]',
])('%j is nothing written', (stored) => {
  expect(readWriting(stored)).toEqual({ title: '', notes: {} })
})

test('metrics that the version does not have, and texts beyond the limit, do not come back', () => {
  const long = 'x'.repeat(5_000)
  const pairs = [
    ['AV', long],
    ['AT', 'x'],
    ['__proto__', 'x'],
    ['AC', 7],
  ]
  const stored = JSON.stringify([long, [['3.1', ['', long, pairs]]]])
  const { title, notes } = readWriting(stored)
  expect([title.length, notes['3.1']?.note.length]).toEqual([200, 4_000])
  expect([...(notes['3.1']?.metricNotes.keys() ?? [])]).toEqual(['AV'])
})
