import { expect, test } from 'vitest'

import { readOwnTable } from './own-table.ts'
import { readTable } from './read-table.ts'

const point = (namespace: string, key: string, keys: readonly string[]) => ({
  namespace,
  key,
  version: '1.0.0',
  name: key,
  values: keys.map((each) => ({ key: each, name: each })),
})
const table = (namespace: string) => ({
  namespace,
  key: 'DT_BOD2604',
  version: '1.0.0',
  name: 'CISA BOD 26-04',
  schemaVersion: '2.0.0',
  decision_points: {
    'x_a:P:1.0.0': point('x_a', 'P', ['N', 'Y']),
    'x_a:O:1.0.0': point('x_a', 'O', ['L', 'H']),
  },
  outcome: 'x_a:O:1.0.0',
  mapping: [
    { 'x_a:P:1.0.0': 'N', 'x_a:O:1.0.0': 'L' },
    { 'x_a:P:1.0.0': 'Y', 'x_a:O:1.0.0': 'H' },
  ],
})

test('a table that would pass for a published one is none of one’s own', () => {
  const text = JSON.stringify(table('cisa'))
  expect(readTable(text).kind).toBe('table')
  expect(readOwnTable(text)).toEqual({ kind: 'refused', errors: [{ code: 'published-id' }] })
  expect(readOwnTable(JSON.stringify(table('x_ours')))).toMatchObject({ kind: 'table' })
})
