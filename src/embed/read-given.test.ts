import { expect, test } from 'vitest'

import { candidatesOf, formatVector, scoreVector } from '#cvss/index.ts'
import { readFragment, readGiven } from './read-given.ts'

const bare = 'AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:L/CR:L'

test.each([
  ['a version that is named', {}, '3.0', '3.0', 9.0],
  ['a version that is locked', { lockVersion: '3.0' }, undefined, '3.0', 9.0],
  ['nothing', {}, undefined, '3.1', 8.9],
  ['a version without these metrics', {}, '4.0', '3.1', 8.9],
] as const)('with %s, a bare vector is read so', (_, options, named, version, score) => {
  for (const text of [bare, `(${bare})`, bare.toLowerCase(), ` ${bare}\n`]) {
    const given = readGiven(text, options, named)
    if (typeof given === 'string') throw new Error(given)
    expect([given.version, scoreVector(given)?.overall]).toEqual([version, score])
  }
})

test('a prefix says more than a version that is named', () => {
  const given = readGiven(`CVSS:3.1/${bare}`, {}, '3.0')
  expect(typeof given === 'string' ? given : given.version).toBe('3.1')
  expect(readGiven(`CVSS:3.1/${bare}`, { lockVersion: '3.0' })).toBe('locked')
})

test('a bare vector of v2.0 is none of a locked v3.0', () => {
  expect(readGiven('AV:N/AC:L/Au:N/C:C/I:C/A:C', { lockVersion: '3.0' })).toBe('locked')
})

test('the fragment of an address is read by the locked version, too', () => {
  const { given } = readFragment(`#${bare}`, { lockVersion: '3.0' })
  if (typeof given === 'string') throw new Error(given)
  expect(formatVector(given)).toBe(`CVSS:3.0/${bare}`)
})

test.each([
  ['unreadable', 'CVSS:3.1/AV:Q/AC:L'],
  ['unreadable', 'nonsense'],
  ['too-large', `CVSS:3.1/${'AV:N/'.repeat(600)}`],
] as const)('%s', (refusal, text) => {
  expect(readGiven(text, {})).toBe(refusal)
})

test('the fragment keeps the text that cannot be used', () => {
  expect(readFragment('#CVSS:3.1/AV:Q', {})).toMatchObject({
    given: 'unreadable',
    text: 'CVSS:3.1/AV:Q',
  })
})

test('what a link leaves undecided is undecided in a frame, too', () => {
  const text = '#CVSS:3.1/AV:N/PR:N/UI:N/S:U/C:H/I:H/A:H&or=AC:L,AC:H'
  const { given, notUnderstood } = readFragment(text, {})
  expect(typeof given === 'string' ? given : candidatesOf(given, 'AC')).toEqual(['L', 'H'])
  expect(notUnderstood).toEqual([])
})
