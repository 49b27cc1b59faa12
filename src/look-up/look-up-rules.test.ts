import { describe, expect, test } from 'vitest'

import { lookupError } from './look-up-error.ts'
import { lookupPause, retryLookup, untilPublication } from './look-up-rules.ts'

describe('a failed look-up is repeated', () => {
  test.each([
    lookupError('network'),
    lookupError('http', { status: 429 }),
    lookupError('http', { status: 429, retryAfter: 30_000 }),
    lookupError('http', { status: 500 }),
    lookupError('http', { status: 503 }),
  ])('once: $code $status', (error) => {
    expect(retryLookup(0, error)).toBe(true)
    expect(retryLookup(1, error)).toBe(false)
  })

  test.each([
    lookupError('http', { status: 400 }),
    lookupError('http', { status: 404 }),
    lookupError('http', { status: 429, retryAfter: 31_000 }),
    lookupError('timeout'),
    lookupError('not-json'),
    lookupError('unexpected'),
    new DOMException('aborted', 'AbortError'),
    new Error('a mistake'),
    undefined,
  ])('never: %s', (error) => {
    expect(retryLookup(0, error)).toBe(false)
  })

  test('after two seconds, or when the answer says', () => {
    expect(lookupPause(0, lookupError('network'))).toBe(2000)
    expect(lookupPause(0, lookupError('http', { status: 503, retryAfter: 5000 }))).toBe(5000)
    expect(lookupPause(0, undefined)).toBe(2000)
  })
})

test.each([
  ['2026-08-21T00:00:00Z', '2026-08-21T13:30:00Z'],
  ['2026-08-21T13:29:59Z', '2026-08-21T13:30:00Z'],
  ['2026-08-21T13:30:00Z', '2026-08-22T13:30:00Z'],
  ['2026-12-31T23:59:59Z', '2027-01-01T13:30:00Z'],
])('an answer of %s holds until %s', (moment, end) => {
  expect(Date.parse(moment) + untilPublication(Date.parse(moment))).toBe(Date.parse(end))
})
