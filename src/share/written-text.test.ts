import { expect, test } from 'vitest'

import { metricNotes } from './machine/rationale-text.ts'
import { partsOf } from './parts.ts'
import { english, fullResult, v4Text } from './samples.ts'

test.each([
  ['a line feed', '\n'],
  ['a carriage return', '\r'],
  ['both', '\r\n'],
  ['a next line', '\u0085'],
  ['a vertical tab', '\v'],
  ['a form feed', '\f'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
])('%s ends a line for people and for machines', (_, end) => {
  const text = `The port is open${end}to everybody.`
  const rationale = { title: '', note: '', metricNotes: new Map([['AV' as const, text]]) }
  const result = fullResult(v4Text, { rationale })
  const [forPeople] = partsOf(english, result).notes
  const [forMachines] = metricNotes(result, 1_000)
  expect(forPeople?.lines).toEqual(['The port is open', 'to everybody.'])
  expect(forMachines?.text).toBe('The port is open\nto everybody.')
})
