import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readMessage } from './read-message.ts'
import { optionNames } from './read-options.ts'

const envelope = { source: 'cvss-embed', v: 1 }

test('a message keeps its fields and loses those that nobody knows', () => {
  expect(
    readMessage({ ...envelope, id: 3, type: 'load', vector: 'CVSS:3.1/AV:N', evil: 1 }),
  ).toEqual({
    kind: 'message',
    message: { ...envelope, id: 3, type: 'load', vector: 'CVSS:3.1/AV:N' },
  })
})

test.each([
  ['null', null],
  ['another tool’s', { source: 'draw.io', type: 'load' }],
  ['an unknown type', { ...envelope, type: 'eval' }],
  ['a type that is a property of every object', { ...envelope, type: 'constructor' }],
  ['a type in a list', { ...envelope, type: ['load'] }],
  ['a text that is no JSON', '{source'],
  ['a text beyond the limit', JSON.stringify({ ...envelope, type: 'get', x: 'x'.repeat(20_000) })],
  ['an id beyond the limit', { ...envelope, type: 'get', id: 'x'.repeat(101) }],
])('%s is ignored', (_, data) => {
  expect(readMessage(data)).toEqual({ kind: 'ignored' })
})

test.each([
  ['unsupported', { v: 2, type: 'get' }],
  ['too-large', { type: 'set', vector: 'A'.repeat(2049) }],
  ['bad-message', { type: 'set' }],
  ['bad-message', { type: 'load', vector: 7 }],
])('%s is told of', (code, fields) => {
  expect(readMessage({ ...envelope, id: 'x', ...fields })).toEqual({ kind: 'error', code, id: 'x' })
})

test.each([
  [{ lockVersion: '5.0' }, {}, [['lockVersion', '5.0']]],
  [
    { groups: ['base', 'thread'], mode: 'field' },
    { groups: ['base'], mode: 'field' },
    [['groups', 'thread']],
  ],
  [{ groups: Array.from({ length: 6 }, () => 'base') }, { groups: ['base'] }, []],
  [{ buttons: ['save', 'cancel', 'eval'] }, { buttons: ['save', 'cancel'] }, [['buttons', 'eval']]],
  [{ buttons: ['eval'] }, {}, [['buttons', 'eval']]],
  [{ cve: 'CVE-2024-1234,CVE-2024-5678' }, {}, [['cve', 'CVE-2024-1234,CVE-2024-5678']]],
  [{ cve: '' }, { cve: '' }, []],
  [{ lang: 'x'.repeat(36), title: 'T' }, { title: 'T' }, [['lang', 'x'.repeat(36)]]],
  [{ readOnly: 'yes' }, {}, [['readOnly', 'yes']]],
  [{ theme: { toString: null } }, {}, [['theme', 'object']]],
])('of %j an option that cannot be taken is left out alone, and named', (given, taken, named) => {
  const reading = readMessage({ ...envelope, type: 'load', vector: 'CVSS:3.1', ...given })
  if (reading.kind !== 'message') throw new Error('the whole message was refused')
  expect(reading.message).toEqual({ ...envelope, type: 'load', vector: 'CVSS:3.1', ...taken })
  expect((reading.leftOut ?? []).map(({ option, value }) => [option, value])).toEqual(named)
})

test('a list without end is refused with its message, before its items are looked at', () => {
  const groups = Array.from({ length: 5_000_000 }, () => 'base')
  expect(readMessage({ ...envelope, type: 'load', groups })).toMatchObject({ code: 'too-large' })
})

const hostile: readonly [what: string, value: unknown][] = [
  ['an empty text', ''],
  ['white space', ' \n\t '],
  ['a long text', 'x'.repeat(100_000)],
  ['a key of every object', '__proto__'],
  ['another', 'constructor'],
  ['a list of such', ['__proto__', 'toString', 'base']],
  ['the same again and again', Array.from({ length: 50 }, () => 'save')],
  ['an empty list', []],
  ['a long list', Array.from({ length: 100 }, () => 'base')],
  ['null', null],
  ['a number', Number.NaN],
  ['an object', { toString: null }],
  ['a list in a list', [['base']]],
]
const options = [...optionNames, 'version']

test.each(
  options.flatMap((option) => hostile.map(([what, value]) => [option, what, value] as const)),
)('%s as %s takes nothing else with it', (option, _, value) => {
  const others = option === 'mode' ? { theme: 'dark' } : { mode: 'field' }
  const given = { ...envelope, type: 'load', vector: 'CVSS:3.1', ...others, [option]: value }
  const reading = readMessage(given)
  if (reading.kind !== 'message') throw new Error('the whole message was refused')
  expect(reading.message).toMatchObject({ vector: 'CVSS:3.1', ...others })
  const named = reading.leftOut ?? []
  expect(named.length).toBeLessThanOrEqual(1)
  for (const { option: name, value: shown, allowed } of named) {
    expect([name, shown.length <= 100, allowed.length > 0]).toEqual([option, true, true])
  }
  // Whatever was given is either taken or named.
  const isTaken = option in reading.message
  expect(isTaken || named.length === 1).toBe(true)
  expect(Object.getPrototypeOf(reading.message)).toBe(Object.prototype)
})

test('what is left out says what could stand there', () => {
  const reading = readMessage({ ...envelope, type: 'config', theme: 'url(x)' })
  expect(reading).toMatchObject({
    leftOut: [
      { option: 'theme', code: 'bad-message', value: 'url(x)', allowed: ['auto', 'light', 'dark'] },
    ],
  })
})

test('a vector that is too long for one is a message: it may be kept', () => {
  expect(readMessage({ ...envelope, type: 'load', vector: 'A'.repeat(3_000) })).toMatchObject({
    kind: 'message',
  })
})

test('no data makes it throw, and nothing but a known type comes through', () => {
  const fields = fc.oneof(fc.anything(), fc.constantFrom('load', 'set', 'config', 'get', '4.0', ''))
  const near = fc.record({
    source: fc.constant('cvss-embed'),
    v: fc.constantFrom(1, 2),
    type: fields,
    vector: fields,
    lockVersion: fields,
    groups: fields,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        near,
        fc.json(),
        near.map((value) => JSON.stringify(value)),
      ),
      (data) => {
        const reading = readMessage(data)
        const said = reading.kind === 'message' ? reading.message.type : reading.kind
        expect(said).toMatch(/^(load|set|config|get|saved|ping|ignored|error)$/)
      },
    ),
    { numRuns: 2_000 },
  )
})
