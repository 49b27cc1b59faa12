/** A table of any cells in every text form: each escapes and guards what stands in the cells. */

import { type Tlp, tlpText } from '#assessment/tlp.ts'
import { element, escapedText } from './html.ts'
import { codeSpan, escapedWords, escapedWriting } from './markdown.ts'
import { csvCell, tsvCell } from './spreadsheet-form.ts'
import { withoutFormula, withoutFormulaFirst } from '#untrusted/formula.ts'
import { lineOf } from './written-text.ts'

/** Our own words, what somebody has written, or a vector. */
export type GridCell = { readonly text: string; readonly is: 'words' | 'written' | 'vector' }

/** A table with a heading row; every row has as many cells. */
export type Grid = {
  readonly head: readonly GridCell[]
  readonly rows: readonly (readonly GridCell[])[]
  readonly tlp: Tlp | undefined
  /** A line of our own words below its marking: of which day it is, and what holds for all of it. */
  readonly about?: string | undefined
}

/** The table in each text form, HTML included. */
export const gridForms = {
  markdown: (grid: Grid) => marked(grid, '\n\n', markdownTable(grid)),
  plain: (grid: Grid) => marked(grid, '\n', columnsOfText(grid)),
  wiki: (grid: Grid) => marked(grid, '\n', ['{noformat}', wikiText(grid), '{noformat}'].join('\n')),
  slack: (grid: Grid) => marked(grid, '\n', ['```', slackText(grid), '```'].join('\n')),
  tsv: (grid: Grid) => cellsOf(grid, tsvCell, '\t').join('\n'),
  csv: (grid: Grid) => cellsOf(grid, csvCell, ',').join('\r\n'),
  html: htmlTable,
} as const

function marked({ tlp, about = '' }: Grid, between: string, table: string): string {
  const lines = [tlp === undefined ? '' : tlpText(tlp), about, table]
  return lines.filter(Boolean).join(between)
}

/** Rows that go on where they were begun have no room for a line above them: the marking is their first row. */
function cellsOf(
  { head, rows, tlp }: Grid,
  cell: (text: string) => string,
  between: string,
): readonly string[] {
  const marking = tlp === undefined ? [] : [cell(tlpText(tlp))]
  const table = [head, ...rows].map((row) =>
    row.map(({ text }) => cell(lineOf(text))).join(between),
  )
  return [...marking, ...table]
}

function markdownTable({ head, rows }: Grid): string {
  const table = [
    head.map(markdownCell),
    head.map(() => '---'),
    ...rows.map((row) => row.map(markdownCell)),
  ]
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function markdownCell({ text, is }: GridCell): string {
  if (is === 'vector') return codeSpan(text)
  const harmless = withoutFormulaFirst(lineOf(text))
  return is === 'written' ? escapedWriting(harmless) : escapedWords(harmless)
}

function htmlCell({ text, is }: GridCell): string {
  const escaped = escapedText(withoutFormula(lineOf(text)))
  return is === 'vector' ? element('code', escaped) : escaped
}

function htmlRow(cells: readonly GridCell[], nameOf: (at: number) => string): string {
  const written = cells.map((cell, at) => `<${nameOf(at)}>${htmlCell(cell)}</${nameOf(at)}>`)
  return element('tr', written.join(''))
}

function htmlTable({ head, rows, tlp, about = '' }: Grid): string {
  const body = rows.map((cells) => htmlRow(cells, (at) => (at === 0 ? 'th' : 'td')))
  const marking =
    tlp === undefined ? '' : element('p', element('strong', escapedText(tlpText(tlp))))
  const said = about === '' ? '' : element('p', escapedText(about))
  return `${marking}${said}<table>${htmlRow(head, () => 'th')}${body.join('')}</table>`
}

function isOfVectors(row: readonly GridCell[]): boolean {
  return row.some(({ is }) => is === 'vector')
}

/** Columns of equal width between two spaces; vectors would widen them, and follow in lines of their own. */
function columnsOfText({ head, rows }: Grid): string {
  const table = [head, ...rows.filter((row) => !isOfVectors(row))].map((row) =>
    row.map(({ text }) => lineOf(text)),
  )
  const widths = head.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)))
  const lines = table.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const vectors = rows
    .filter(isOfVectors)
    .flatMap((row) =>
      row.slice(1).map(({ text }, at) => `${lineOf(head[at + 1]?.text ?? '')}: ${text}`),
    )
  return [...lines, '', ...vectors].join('\n')
}

/** What would end the block gets a space, so that it ends nothing. */
function wikiText(grid: Grid): string {
  return columnsOfText(grid).replaceAll(/\{(?=\s*noformat)/gi, '{ ')
}

/** An invisible space between backticks keeps three of them from ending the block, and what would call or lead somebody from doing it. */
function slackText(grid: Grid): string {
  return columnsOfText(grid)
    .replaceAll(/`(?=`)/g, '`\u200b')
    .replaceAll(/<(?=[^\s\d=])/g, '<\u200b')
}
