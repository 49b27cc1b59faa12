import { existsSync, readFileSync } from 'node:fs'

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'

import { decisionOf } from '#decide/decision.ts'
import { selectionList } from '#decide/selection-list.ts'
import { bod2604, publishedTables } from '#decide/tables/published-tables.ts'
import { decide } from '#i18n/en/decide.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { selectionReferences } from './selection-references.ts'

const source = new URL(
  '../../../../shared/data/ssvc/schema/SelectionList_2_0_0.schema.json',
  import.meta.url,
)
const cve = 'CVE-2024-9537'
const known: KnownOfCve = {
  cve,
  kev: {
    kind: 'listed',
    says: 'catalogue',
    since: '2024-10-21',
    catalogueDate: '2026-08-21',
    from: { by: 'look-up', date: '2026-08-21' },
  },
  epss: { kind: 'not-asked' },
  ssvc: {
    kind: 'decided',
    decision: { exploitation: 'active', automatable: 'yes', date: '2024-10-21', by: 'CISA-ADP' },
    others: [],
    from: { by: 'look-up', date: '2026-08-21' },
  },
  record: { kind: 'not-asked' },
}

test('a selection list says what each input rests on, and marks what is assumed', () => {
  const given = { assumptions: ['unknown-is-exposed'] as const, freshFrom: '2026-08-21' }
  expect(selectionReferences(decide, decisionOf(bod2604, known, given), cve)).toEqual([
    {
      uri: 'urn:x-plumb:assumption',
      summary: 'Publicly Exposed Yes (assumed: what is unknown counts as exposed)',
    },
    {
      uri: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
      summary: 'In KEV Yes (in KEV since 2024-10-21)',
    },
    {
      uri: 'https://www.cve.org/CVERecord?id=CVE-2024-9537',
      summary: 'Automatable Yes (CISA-ADP, 2024-10-21)',
    },
    { uri: 'urn:x-plumb:open', summary: 'Technical Impact Partial or Total (no source says)' },
  ])
})

test.runIf(existsSync(source))('the schema accepts them for every table', () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(source, 'utf8')))
  for (const table of publishedTables) {
    const decision = decisionOf(table, known, { freshFrom: '2026-08-21' })
    const references = selectionReferences(decide, decision, cve)
    const written = new Date('2026-11-28T06:00:00Z')
    const list = selectionList(table, decision.inputs, cve, written, references)
    expect(validate(list), JSON.stringify(validate.errors)).toBe(true)
  }
})
