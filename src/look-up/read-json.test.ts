import { expect, test } from 'vitest'

import { readJson } from './read-json.ts'

test('JSON is read, with and without a byte order mark', () => {
  expect(readJson('{"a":[1]}')).toEqual({ value: { a: [1] } })
  expect(readJson('\uFEFF[]')).toEqual({ value: [] })
  expect(readJson('{"a":')).toEqual({ problem: 'not-json' })
})

test.each([
  ['nests deeper than any record', '['.repeat(9_000_000)],
  ['nests deeper within a list', `[1,${'{"a":'.repeat(3_000)}`],
  ['has more lists than any answer', `[${'[],'.repeat(6_000_000)}[]]`],
  ['has more numbers than any answer', `[${'1,'.repeat(3_000_000)}1]`],
])('a text that %s is not parsed', (_, text) => {
  const parse = JSON.parse
  JSON.parse = () => {
    throw new Error('was parsed')
  }
  const read = readJson(text)
  JSON.parse = parse
  expect(read).toEqual({ problem: 'too-long' })
})

test('what stands in strings counts for nothing', () => {
  const value = ['[{,'.repeat(100_000), '\\"[', '"']
  expect(readJson(JSON.stringify(value))).toEqual({ value })
})

test('a list that is as long as those of real answers is read', () => {
  const value = Array.from({ length: 100_000 }, (_, at) => ({ at, in: [at] }))
  expect(readJson(JSON.stringify(value))).toEqual({ value })
})
