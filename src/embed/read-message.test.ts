import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readMessage } from './read-message.ts'

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
  ['too-large', { type: 'load', groups: Array.from({ length: 6 }, () => 'base') }],
  ['bad-message', { type: 'set' }],
  ['bad-message', { type: 'load', vector: 7 }],
  ['bad-message', { type: 'load', lockVersion: '5.0' }],
  ['bad-message', { type: 'config', buttons: ['eval'] }],
])('%s is told of', (code, fields) => {
  expect(readMessage({ ...envelope, id: 'x', ...fields })).toEqual({ kind: 'error', code, id: 'x' })
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
