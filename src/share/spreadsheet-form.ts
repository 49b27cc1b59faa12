import { type Column, cellsOf, columnsOf } from './columns.ts'
import type { Texts } from './parts.ts'
import type { SharedResult } from './shared-result.ts'
import { withoutFormula } from '#untrusted/formula.ts'

/**
 * A header and a row for each result as RFC 4180 has it: CRLF between rows, quotes around cells that
 * need them, also around those with a semicolon, which divides cells in half of the world's
 * spreadsheets. Cells are guarded against formulas, see `withoutFormula`.
 */
export function csvOf(texts: Texts, results: readonly SharedResult[]): string {
  return rowsOf(texts, results, csvCell).join('\r\n')
}

/** The same between tabs, a result a line: line ends and tabs in cells become spaces. */
export function tsvOf(texts: Texts, results: readonly SharedResult[]): string {
  const tab = '\t'
  return rowsOf(texts, results, tsvCell, tab).join('\n')
}

function rowsOf(
  texts: Texts,
  results: readonly SharedResult[],
  written: (cell: string) => string,
  between = ',',
): readonly string[] {
  const columns = columnsOf(texts)
  const rows: readonly Readonly<Record<Column, string>>[] = [
    texts.share.columns,
    ...results.map((result) => cellsOf(texts, result)),
  ]
  return rows.map((row) => columns.map((column) => written(row[column])).join(between))
}

/** A cell of CSV. A spreadsheet divides a text that is pasted at tabs, quotes or not: there are none. */
export function csvCell(cell: string): string {
  const harmless = withoutFormula(cell.replaceAll('\t', ' '))
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A cell of TSV. A quote at its start would have a spreadsheet look for the other one in the cells behind. */
export function tsvCell(cell: string): string {
  return withoutFormula(cell.replaceAll(/\s+/g, ' ')).replace(/^"/, `'"`)
}
