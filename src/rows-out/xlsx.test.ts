import { strFromU8, unzipSync } from 'fflate'
import { Window } from 'happy-dom'
import { expect, test } from 'vitest'

import { orderColumns } from '#rows/order.ts'
import { outColumns } from './cells.ts'
import { outOf, sampleRow } from './reference/samples.ts'
import { columnLetters } from './xlsx-parts.ts'
import { xlsxOf } from './xlsx.ts'

const list = { name: '', tlp: 'AMBER', now: '' } as const
const parser = new new Window().DOMParser()

async function written(title: string) {
  const rows = [outOf(sampleRow({}, { title, note: 'two\nlines' }))]
  const columns = outColumns(orderColumns, rows)
  const blob = await xlsxOf(columns, rows, list, true)
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const place = (name: string) => columnLetters(columns.findIndex((each) => each.name === name))
  return { files, xml, sheet: xml('xl/worksheets/sheet1.xml'), place }
}

test('scores are numbers, days are days, and both show as they are written', async () => {
  const { sheet, place } = await written('A title')
  expect(sheet).toMatch(new RegExp(`<c r="${place('score')}2" s="5"><v>9.8</v></c>`))
  expect(sheet).toMatch(new RegExp(`<c r="${place('epss')}2" s="4"><v>0.944</v></c>`))
  // 45383 is 1 April 2024 by the spreadsheets' count from 1900.
  expect(sheet).toMatch(new RegExp(`<c r="${place('kevSince')}2" s="3"><v>45383</v></c>`))
})

test('a vector leads to the calculator and an ID to its record', async () => {
  const { sheet, xml, place } = await written('A title')
  const found = [...sheet.matchAll(/<hyperlink ref="(\w+)"/g)].map(([, reference]) => reference)
  expect(new Set(found)).toEqual(new Set([`${place('id')}2`, `${place('vector')}2`]))
  const links = xml('xl/worksheets/_rels/sheet1.xml.rels')
  expect(links).toContain('Target="https://www.cve.org/CVERecord?id=CVE-2024-3094"')
  expect(links).toContain('Target="https://plumb.example/#CVSS:3.1/AV:N"')
})

test('no cell is a formula, every file is XML, and the marking is printed', async () => {
  for (const title of ['=1+1', '<c><f>1</f></c>', ']]>&"', '_x0041_', '\u0000\ud800=', '+1']) {
    const { files, sheet, xml } = await written(title)
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).toContain('<oddHeader>&amp;RTLP:AMBER</oddHeader>')
    for (const path of Object.keys(files)) {
      const parsed = parser.parseFromString(xml(path), 'text/xml')
      expect(parsed.querySelector('parsererror')).toBeNull()
    }
  }
})

test('columns are counted as spreadsheets count', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})
