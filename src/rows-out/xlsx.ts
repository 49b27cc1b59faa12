/** Rows as a workbook: typed cells, links, a header that stays and filters, and, where they are wanted, hidden columns that Plumb reads back. */

import { Zip, ZipDeflate, strToU8 } from 'fflate'

import { tlpText } from '#assessment/tlp.ts'
import { ownColumnName, ownParts } from '#import/own/own-format.ts'
import { storedRow } from '#rows/stored-row.ts'
import { linesOf } from '#share/written-text.ts'
import { type OutColumn, cellOf } from './cells.ts'
import type { OutCell } from './known-cells.ts'
import type { OutList, OutRow } from './out-row.ts'
import {
  type SheetLink,
  cellXml,
  columnLetters,
  linksXml,
  sheetEnd,
  sheetStart,
  styleOf,
  workbookFiles,
} from './xlsx-parts.ts'

/** Rows between two breaths of the page. */
const rowsAtOnce = 1_000
/** What a spreadsheet opens at the most: links of a sheet, and characters of a cell. */
const [mostLinks, longestText] = [65_000, 32_000]

/** The workbook; the page stays alive meanwhile. */
export async function xlsxOf(
  columns: readonly OutColumn[],
  rows: readonly OutRow[],
  { tlp }: OutList,
  withRows: boolean,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(new Uint8Array(piece))
  })
  const open = (path: string) => {
    const entry = new ZipDeflate(path, { level: 6 })
    zip.add(entry)
    return (text: string, isLast = false) => entry.push(strToU8(text), isLast)
  }
  const partsOf = ({ row }: OutRow) => (withRows ? ownParts(storedRow(row)) : [])
  const least = withRows ? 1 : 0
  const most = rows.reduce((max, row) => Math.max(max, partsOf(row).length), least)
  const links: SheetLink[] = []
  const write = open('xl/worksheets/sheet1.xml')
  write(sheetStart(columns.length, most))
  write(headXml(columns, most))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    write(
      some
        .map((row, at) => rowXml(columns, row, partsOf(row), { number: from + at + 2, links }))
        .join(''),
    )
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  write(sheetEnd(columns.length, rows.length + 1, links, tlp && tlpText(tlp)), true)
  open('xl/worksheets/_rels/sheet1.xml.rels')(linksXml(links), true)
  for (const [path, text] of workbookFiles) open(path)(text, true)
  zip.end()
  return new Blob(pieces, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

function headXml(columns: readonly OutColumn[], most: number): string {
  const own = Array.from({ length: most }, (_, part) => ownColumnName(part))
  const cells = [...columns.map(({ heading }) => heading), ...own].map((text, at) =>
    cellXml(`${columnLetters(at)}1`, 'heading', text),
  )
  return `<row r="1">${cells.join('')}</row>`
}

function rowXml(
  columns: readonly OutColumn[],
  out: OutRow,
  parts: readonly string[],
  { number, links }: { readonly number: number; readonly links: SheetLink[] },
): string {
  // A vector's link holds the CVE ID, too, and goes out only where the column of links does.
  const isLinking = columns.some(({ name }) => name === 'link')
  const shown = columns.map(({ name }, at) => {
    const cell = cellOf(name, out)
    const reference = `${columnLetters(at)}${number}`
    const link = name === 'vector' && !isLinking ? undefined : linkOf(cell)
    const isLinked = link !== undefined && cell.text !== '' && links.length < mostLinks
    if (isLinked) links.push({ reference, target: link })
    const text = cell.is === 'number' ? cell.text : linesOf(cell.text).join('\n')
    return cellXml(
      reference,
      isLinked ? 'link' : styleOf(name, cell.is),
      text.slice(0, longestText),
    )
  })
  const own = parts.map((part, at) =>
    cellXml(`${columnLetters(columns.length + at)}${number}`, 'text', part),
  )
  return `<row r="${number}">${shown.join('')}${own.join('')}</row>`
}

function linkOf(cell: OutCell): string | undefined {
  return cell.is === 'number' ? undefined : cell.link
}
