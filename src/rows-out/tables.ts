/** Rows as tables of text: CSV, TSV, Markdown, HTML. */

import { ownColumnName, ownParts } from '#import/own/own-format.ts'
import { storedRow } from '#rows/stored-row.ts'
import { type Grid, type GridCell, gridForms } from '#share/grid-forms.ts'
import { csvCell, tsvCell } from '#share/spreadsheet-form.ts'
import { linesOf } from '#share/written-text.ts'
import { type OutColumn, cellOf } from './cells.ts'
import type { OutCell } from './known-cells.ts'
import type { OutList, OutRow } from './out-row.ts'

/** CSV; with whole rows in a column, or as many as the longest needs, that Plumb reads the very same rows back from. */
export function csvOf(
  columns: readonly OutColumn[],
  rows: readonly OutRow[],
  withRows: boolean,
): string {
  const own = withRows ? rows.map(({ row }) => ownParts(storedRow(row))) : []
  const most = Math.max(withRows ? 1 : 0, ...own.map((parts) => parts.length))
  const names = Array.from({ length: most }, (_, part) => ownColumnName(part))
  const head = [...columns.map(({ heading }) => heading), ...names].map(csvCell).join(',')
  const lines = rows.map((row, at) =>
    [
      ...columns.map(({ name }) => csvText(cellOf(name, row))),
      ...names.map((_, part) => csvCell(own[at]?.[part] ?? '')),
    ].join(','),
  )
  return `${[head, ...lines].join('\r\n')}\r\n`
}

function csvText(cell: OutCell): string {
  return cell.is === 'number' ? cell.text : csvCell(linesOf(cell.text).join('\n'))
}

/** TSV for pasting into a spreadsheet: only what a person reads. */
export function tsvOf(columns: readonly OutColumn[], rows: readonly OutRow[]): string {
  const head = columns.map(({ heading }) => tsvCell(heading)).join('\t')
  const lines = rows.map((row) =>
    columns
      .map(({ name }) => cellOf(name, row))
      .map((cell) => (cell.is === 'number' ? cell.text : tsvCell(linesOf(cell.text).join(' '))))
      .join('\t'),
  )
  return [head, ...lines].join('\n')
}

/** A Markdown table, marked above. */
export function markdownOf(
  columns: readonly OutColumn[],
  rows: readonly OutRow[],
  list: OutList,
): string {
  return gridForms.markdown(gridOf(columns, rows, list))
}

/** An HTML table, marked above. */
export function htmlOf(
  columns: readonly OutColumn[],
  rows: readonly OutRow[],
  list: OutList,
): string {
  return gridForms.html(gridOf(columns, rows, list))
}

function gridOf(
  columns: readonly OutColumn[],
  rows: readonly OutRow[],
  { tlp, now }: OutList,
): Grid {
  return {
    head: columns.map(({ heading }) => ({ text: heading, is: 'words' })),
    rows: rows.map((row) => columns.map(({ name }) => gridCell(cellOf(name, row)))),
    tlp,
    about: now === '' ? '' : `As of ${now.slice(0, 10)}`,
  }
}

function gridCell({ is, text }: OutCell): GridCell {
  if (is === 'vector') return { is: text === '' ? 'words' : is, text }
  return { is: is === 'written' ? is : 'words', text }
}
