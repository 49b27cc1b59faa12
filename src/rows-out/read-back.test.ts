// What Plumb has saved it reads as the same list, whatever somebody has written into it.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { decisionOf } from '#decide/decision.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import type { Finding, Remark } from '#import/finding.ts'
import { readFiles } from '#import/read-files.ts'
import { mergeFindings } from '#rows/from-finding.ts'
import { orderColumns } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { readRow, storedRow } from '#rows/stored-row.ts'
import { anyRows } from './reference/any-rows.ts'
import { outColumns } from './cells.ts'
import { jsonOf } from './json.ts'
import type { OutRow } from './out-row.ts'
import { outOf, sampleRow } from './reference/samples.ts'
import { csvOf } from './tables.ts'
import { xlsxOf } from './xlsx.ts'

const list = { name: 'My list', tlp: undefined, now: '2026-11-28T03:00:00.000Z' }

const nothingKnown = { kev: { kind: 'not-asked' }, ssvc: { kind: 'not-asked' } } as const
const undecided = decisionOf(bod2604, nothingKnown, {
  found: '2024-10-20',
  freshFrom: '2024-10-20',
})

type Form = (rows: readonly OutRow[]) => Promise<BlobPart>

const forms: Readonly<Record<string, Form>> = {
  CSV: async (rows) => csvOf(outColumns(orderColumns, rows), rows, true),
  'CSV without most columns': async (rows) => csvOf(outColumns(['note'], rows), rows, true),
  'CSV with decisions': async (rows) =>
    csvOf(outColumns(orderColumns, decided(rows)), decided(rows), true),
  XLSX: async (rows) => xlsxOf(outColumns(orderColumns, rows), rows, list, true),
  JSON: async (rows) => jsonOf(rows, list),
}

/** What BOD 26-04 answers for rows of which nothing is known. */
function decided(rows: readonly OutRow[]): readonly OutRow[] {
  return rows.map((out) => ({ ...out, decisions: () => [undecided] }))
}

async function read(part: BlobPart): Promise<{ findings: Finding[]; remarks: Remark[] }> {
  const findings: Finding[] = []
  const remarks: Remark[] = []
  await readFiles([{ name: 'a', data: new Blob([part]) }], {
    finding: (finding) => void findings.push(structuredClone(finding)),
    remark: (remark) => void remarks.push(remark),
    recognised: () => undefined,
    table: () => undefined,
    progress: () => undefined,
    isCancelled: () => false,
  })
  return { findings, remarks }
}

/** What the browser's store makes of a row: that, and nothing less, has to come back. */
function stored(row: Row): unknown {
  return { ...readRow(JSON.parse(JSON.stringify(storedRow(row)))), place: 0, changedAt: 0 }
}

const plain = (row: Row) => ({ ...row, place: 0, changedAt: 0 })
let last = 0
const newRows = { newId: () => `new-${last++}`, place: 0, now: 7 }

test.each(Object.keys(forms))('%s is read back as the same list', async (name) => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      // In the order of the file they are shown; in the order of the list they come back.
      const shown = rows.map(outOf).toReversed()
      const { findings, remarks } = await read(await forms[name]!(shown))
      expect(remarks).toEqual([])
      const { added, changed } = mergeFindings([], findings, newRows)
      expect(changed).toEqual([])
      expect(added.map(plain)).toEqual(rows.map(stored))
    }),
    { numRuns: 150 },
  )
})

test.each(Object.keys(forms))('%s adds nothing to the list it was saved of', async (name) => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const before = rows.flatMap((row) => readRow(storedRow(row)) ?? [])
      const { findings } = await read(await forms[name]!(before.map(outOf)))
      const { added, changed } = mergeFindings(before, findings, newRows)
      expect(added).toEqual([])
      expect(changed.map(plain).toSorted(byId)).toEqual(before.map(plain).toSorted(byId))
    }),
    { numRuns: 50 },
  )
})

const byId = (one: Row, other: Row) => (one.assessment.id < other.assessment.id ? -1 : 1)

async function edited(change: (text: string) => string): Promise<readonly Row[]> {
  const rows = [outOf(sampleRow({}, { title: "'=SUM", note: 'as it was' }))]
  const { findings } = await read(change(csvOf(outColumns(orderColumns, rows), rows, true)))
  return mergeFindings([], findings, newRows).added
}

test('what a person has changed in a spreadsheet counts, and its guard is taken off', async () => {
  const [row] = await edited((text) =>
    text
      .replace("'=SUM", "'+41 call them")
      .replace(',open,', ',Fixed,')
      .replace('as it was', 'mended'),
  )
  expect(row).toMatchObject({
    status: 'fixed',
    assessment: { title: '+41 call them', note: 'mended', id: 'sample-1' },
  })
})

test('with another vector or ID it is another row, read as from any table', async () => {
  const [row] = await edited((text) => text.replace(/,"?CVSS:3.1\/AV:N/, ',CVSS:3.1/AV:L'))
  expect(row?.assessment.id).not.toBe('sample-1')
  expect(row?.assessment.vectors['3.1'].values).not.toEqual(
    sampleRow().assessment.vectors['3.1'].values,
  )
  const [other] = await edited((text) => text.replace('CVE-2024-3094,', 'CVE-2024-9999,'))
  expect(other?.assessment).toMatchObject({ cve: 'CVE-2024-9999' })
})

test('a row that says something else stands beside the one of the list', async () => {
  const { findings } = await read(jsonOf([outOf(sampleRow({}, { note: 'theirs' }))], list))
  const { added, changed } = mergeFindings([sampleRow()], findings, newRows)
  expect(changed).toEqual([])
  expect(added.map(({ assessment }) => assessment.note)).toEqual(['theirs'])
  expect(added[0]?.assessment.id).not.toBe('sample-1')
})

test('an apostrophe before a formula stays in what Plumb has not written', async () => {
  const { findings } = await read("Title,CVE\r\n'=1,CVE-2024-0001\r\n'=2,CVE-2024-0002\r\n")
  expect(findings.map(({ title }) => title)).toEqual(["'=1", "'=2"])
})

test('a newer form is refused with a sentence, fields that nobody knows are named', async () => {
  const text = jsonOf([outOf(sampleRow())], list)
  const newer = await read(text.replace('"version":1', '"version":2'))
  expect(newer).toMatchObject({ findings: [], remarks: [{ code: 'newer-form', text: '2' }] })
  const unknown = await read(text.replace('"saved"', '"colour":"red","saved"'))
  expect(unknown.findings).toHaveLength(1)
  expect(unknown.remarks).toMatchObject([{ code: 'unknown-fields', text: 'colour' }])
})

test('of a file that breaks off the rows before are read', async () => {
  const rows = ['a', 'b', 'c'].map((id) => outOf(sampleRow({}, { id })))
  const text = jsonOf(rows, list)
  const { findings, remarks } = await read(text.slice(0, text.length - 300))
  expect(findings).toHaveLength(2)
  expect(remarks).toMatchObject([{ code: 'breaks-off', text: '2' }])
})
