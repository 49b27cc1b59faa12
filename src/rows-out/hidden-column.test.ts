// Who leaves a column out means that it does not leave: no form with columns holds it, unless whole rows are wanted.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'

import type { OutForm } from '#rows/out-names.ts'
import { orderColumns } from '#rows/order.ts'
import { fileOf } from './forms.ts'
import { leftOut } from './left-out.ts'
import { outOf, sampleRow } from './reference/samples.ts'

const list = { name: '', tlp: undefined, now: '' } as const
const seen = [{ asset: undefined, place: { files: ['customer-x.csv'], within: 'row 2' } }]
const found = {
  ids: ['CVE-2024-3094'],
  component: undefined,
  severity: undefined,
  meaning: 'open',
  status: undefined,
  justification: undefined,
  vectors: [],
  scores: [],
  seen,
} as const
const row = sampleRow({ found }, { note: 'for us alone' })
const tables = ['xlsx', 'csv', 'tsv', 'markdown', 'html'] as const

async function saved(form: OutForm, hidden: string, withRows: boolean): Promise<string> {
  const shown = orderColumns.filter((column) => column !== hidden)
  const blob = await fileOf(form, { rows: [outOf(row)], shown, list, withRows })
  if (form !== 'xlsx') return blob.text()
  const files = Object.values(unzipSync(new Uint8Array(await blob.arrayBuffer())))
  return files.map((file) => strFromU8(file)).join('\n')
}

test.each(tables)(
  '%s without whole rows holds nothing of a hidden note, nor a file',
  async (form) => {
    expect(await saved(form, '', false)).toContain('for us alone')
    const text = await saved(form, 'note', false)
    for (const hidden of ['for us alone', 'customer-x.csv', 'Plumb list', 'hidden="1"'])
      expect(text).not.toContain(hidden)
  },
)

test.each(['xlsx', 'csv'] as const)('%s with whole rows holds both', async (form) => {
  const text = await saved(form, 'note', true)
  for (const held of ['for us alone', 'customer-x.csv', 'Plumb list 1'])
    expect(text).toContain(held)
})

test.each(tables)('of a hidden ID or vector the links of %s tell nothing', async (form) => {
  // The address of the sample's vector, and what stands in its column.
  expect(await saved(form, 'score', false)).not.toContain('CVSS:3.1')
  expect(await saved(form, 'id', false)).not.toContain('plumb.example')
})

test.each(['xlsx', 'csv'] as const)(
  'what %s leaves out is named, unless whole rows go out',
  (form) => {
    const given = { shown: ['title', 'id', 'score'], list } as const
    expect(leftOut(form, [row], outOf, { ...given, withRows: false })).toEqual(
      expect.arrayContaining(['notes', 'sources']),
    )
    expect(leftOut(form, [row], outOf, { ...given, withRows: true })).toEqual([])
  },
)
