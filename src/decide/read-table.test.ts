import { existsSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { readTable } from './read-table.ts'
import { helperTables, publishedTables } from './tables/published-tables.ts'

const source = new URL('../../../shared/data/ssvc/cisa_bod_26_04_1_0_0.json', import.meta.url)

const point = (key: string, keys: readonly string[]) => ({
  namespace: 'x_a.b',
  key,
  version: '1.0.0',
  name: key,
  values: keys.map((each) => ({ key: each, name: each })),
})
const P = 'x_a.b:P:1.0.0'
const Q = 'x_a.b:Q:1.0.0'
const O = 'x_a.b:O:1.0.0'
const row = (p: string, q: string, o: string) => ({ [P]: p, [Q]: q, [O]: o })
const rows = [row('N', 'L', 'a'), row('N', 'H', 'b'), row('Y', 'L', 'b'), row('Y', 'H', 'b')]
const good = {
  namespace: 'x_a.b',
  key: 'T',
  version: '1.0.0',
  name: 'Ours',
  schemaVersion: '2.0.0',
  decision_points: {
    [P]: point('P', ['N', 'Y']),
    [Q]: point('Q', ['L', 'H']),
    [O]: point('O', ['a', 'b']),
  },
  outcome: O,
  mapping: rows as readonly unknown[],
}
const read = (given: unknown) => readTable(JSON.stringify(given))
const wrong = (given: object) => {
  const reading = read({ ...good, ...given })
  return reading.kind === 'refused' ? reading.errors : reading.warnings
}

test('a table is read whatever the order of its rows', () => {
  const reading = read({ ...good, mapping: rows.toReversed() })
  expect(reading).toMatchObject({ kind: 'table', warnings: [] })
  expect(reading.kind === 'table' && reading.table.rows).toEqual([0, 1, 1, 1])
})

test.runIf(existsSync(source))('the published file of BOD 26-04 is our table', () => {
  expect(readTable(readFileSync(source, 'utf8'))).toEqual({
    kind: 'table',
    table: publishedTables[0],
    warnings: [],
  })
})

test('every published table is written out and read back, without a warning', () => {
  for (const table of [...publishedTables, ...helperTables]) {
    const [namespace, key, version] = table.id.split(':')
    const points = [...table.inputs, table.outcome].map((each) => {
      const [namespace, key, version] = each.id.split(':')
      return [each.id, { ...each, namespace, key, version }]
    })
    const mapping = table.rows.map((place, at) => {
      let rest = at
      const cells = table.inputs.toReversed().map(({ id, values }) => {
        const key = values[rest % values.length]!.key
        rest = Math.floor(rest / values.length)
        return [id, key]
      })
      return { ...Object.fromEntries(cells), [table.outcome.id]: table.outcome.values[place]!.key }
    })
    const written = { namespace, key, version, name: table.name, schemaVersion: '2.0.0' }
    const whole = {
      decision_points: Object.fromEntries(points),
      outcome: table.outcome.id,
      mapping,
    }
    expect(read({ ...written, ...whole })).toEqual({ kind: 'table', table, warnings: [] })
  }
})

const big = (key: string) =>
  point(
    key,
    Array.from({ length: 22 }, (_, at) => `v${at}`),
  )
const bigPoints = Object.fromEntries(['A', 'B', 'C'].map((key) => [`x_a.b:${key}:1.0.0`, big(key)]))

test.each<[string, object, object]>([
  ['no mapping', { mapping: undefined }, { code: 'no-rows' }],
  ['an empty mapping', { mapping: [] }, { code: 'no-rows' }],
  ['an outcome that is no point', { outcome: 'x' }, { code: 'outcome-is-no-point' }],
  ['an outcome of every object', { outcome: 'constructor' }, { code: 'outcome-is-no-point' }],
  ['another schema', { schemaVersion: '1.0.1' }, { code: 'other-schema' }],
  ['no name', { name: '' }, { code: 'not-a-table' }],
  [
    'a point under another id',
    { decision_points: { ...good.decision_points, x: point('R', ['N']) } },
    { code: 'other-id', point: 'x', expected: 'x_a.b:R:1.0.0' },
  ],
  [
    'a point with a value twice',
    { decision_points: { ...good.decision_points, [P]: point('P', ['N', 'N']) } },
    { code: 'not-a-point', point: P },
  ],
  ['no inputs', { decision_points: { [O]: point('O', ['a']) } }, { code: 'no-inputs' }],
  [
    'more combinations than can be tried',
    { decision_points: { ...good.decision_points, ...bigPoints } },
    { code: 'too-many-combinations', count: 42_592 },
  ],
  ['a row that is none', { mapping: [...rows, null] }, { code: 'not-a-row', row: 5 }],
  [
    'a missing cell',
    { mapping: [{ [P]: 'N', [O]: 'a' }, ...rows] },
    { code: 'missing-cell', row: 1, point: Q },
  ],
  [
    'an unknown value',
    { mapping: [...rows, row('M', 'L', 'a')] },
    { code: 'unknown-value', row: 5, point: P },
  ],
  [
    'an unknown column',
    { mapping: [...rows.slice(1), { ...rows[0], y: 'N' }] },
    { code: 'unknown-point', row: 4, point: 'y' },
  ],
  [
    'a contradiction',
    { mapping: [...rows, row('N', 'H', 'a')] },
    { code: 'contradicts', row: 5, earlier: 2 },
  ],
  [
    'a combination without a row',
    { mapping: rows.toSpliced(2, 1) },
    { code: 'no-row-for', keys: ['Y', 'L'], count: 1 },
  ],
  [
    'a row twice, a warning',
    { mapping: [...rows, rows[1]] },
    { code: 'repeated', row: 5, earlier: 2 },
  ],
  [
    'a table that goes down, a warning',
    { mapping: rows.toSpliced(3, 1, row('Y', 'H', 'a')) },
    { code: 'not-monotone', row: 2, higher: 4, point: P },
  ],
])('%s is named with its place', (_, given, problem) => {
  expect(wrong(given)[0]).toEqual(problem)
})

test('what is no JSON, and keys of every object, are refused', () => {
  expect(readTable('{')).toEqual({ kind: 'refused', errors: [{ code: 'not-json' }] })
  expect(readTable(' '.repeat(10_000_001))).toMatchObject({ errors: [{ code: 'too-long' }] })
  expect(read([])).toEqual({ kind: 'refused', errors: [{ code: 'not-a-table' }] })
  const cell = JSON.stringify(good).replace('"mapping":[{', '"mapping":[{"__proto__":"N",')
  expect(readTable(cell)).toMatchObject({
    errors: [{ code: 'unknown-point', row: 1, point: '__proto__' }],
  })
})

test('what turns the direction of a text is taken out of names', () => {
  expect(read({ ...good, name: 'abc \u202Egnp.exe\u2066' })).toMatchObject({
    kind: 'table',
    table: { name: 'abc gnp.exe' },
  })
})
