import { existsSync, readFileSync } from 'node:fs'

import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'

import type { KnownInput } from './inputs.ts'
import { selectionList } from './selection-list.ts'
import { bod2604, helperTables, publishedTables } from './tables/published-tables.ts'

const source = new URL(
  '../../../shared/data/ssvc/schema/SelectionList_2_0_0.schema.json',
  import.meta.url,
)
const written = new Date('2026-11-28T06:00:00Z')
const openInputs = (table: (typeof publishedTables)[number]): readonly KnownInput[] =>
  table.inputs.map((point) => ({
    point,
    values: point.values.map(({ key }) => key),
    said: [],
    overruled: [],
    whyOpen: 'not-asked',
  }))

test.runIf(existsSync(source))(
  'the schema accepts the list of every table, and no other key',
  () => {
    const schema = JSON.parse(readFileSync(source, 'utf8'))
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
    for (const table of [...publishedTables, ...helperTables]) {
      const references = [{ uri: 'https://example.org/', summary: 'CISA-ADP' }]
      const list = selectionList(table, openInputs(table), 'CVE-2024-9537', written, references)
      expect(validate(list), JSON.stringify(validate.errors)).toBe(true)
      expect(validate({ ...list, note: 'ours' })).toBe(false)
    }
  },
)

test('open inputs name every value that is possible, and so does the outcome', () => {
  const settled = openInputs(bod2604).map((input, at) => (at === 0 ? input : onlyLast(input)))
  const list = selectionList(bod2604, settled, 'CVE-2024-9537', written)
  expect(list).toMatchObject({ timestamp: '2026-11-28T06:00:00.000Z', schemaVersion: '2.0.0' })
  expect(list.selections).toHaveLength(5)
  expect(list.selections[0]).toMatchObject({ values: [{ key: 'N' }, { key: 'Y' }] })
  expect(list.selections.at(-1)).toEqual({
    namespace: 'cisa',
    key: 'BOD2604',
    version: '1.0.0',
    name: 'CISA BOD 26-04 Remediation Timelines',
    values: [{ key: '3DF', name: '3 days & forensic investigation' }],
  })
  expect(list).not.toHaveProperty('references')
})

const onlyLast = (input: KnownInput): KnownInput => ({ ...input, values: input.values.slice(-1) })
