import { type Cells, type Column, cellsOf, columnsOf } from './columns.ts'
import { element, escapedText, htmlLink } from './html.ts'
import { codeSpan, escapedWords, escapedWriting, markdownLink } from './markdown.ts'
import type { Texts } from './parts.ts'
import type { SharedResult } from './shared-result.ts'
import { csvOf, tsvOf } from './spreadsheet-form.ts'
import { withoutFormula, withoutFormulaFirst } from '#untrusted/formula.ts'
import { type Tlp, tlpLabels, tlpText } from '#assessment/tlp.ts'

type Table = (texts: Texts, results: readonly SharedResult[]) => string

/**
 * Many results as one table, a row each, in their order. In Markdown and HTML the strictest of
 * their TLP labels stands above it, and columns that no result fills are left out; TSV and CSV always
 * have the same columns.
 */
export const tableOf: Readonly<Record<'markdown' | 'tsv' | 'csv' | 'html', Table>> = {
  markdown: markdownTable,
  tsv: tsvOf,
  csv: csvOf,
  html: htmlTable,
}

function markdownTable(texts: Texts, results: readonly SharedResult[]): string {
  const { columns, rows } = filled(texts, results)
  const cell = markdownCells(texts)
  const table = [
    markdownRow(columns.map((column) => escapedWords(texts.share.columns[column]))),
    markdownRow(columns.map(() => '---')),
    ...rows.map((row) => markdownRow(columns.map((column) => cell(column, row[column])))),
  ].join('\n')
  const tlp = strictest(results)
  return tlp === undefined ? table : `${tlpText(tlp)}\n\n${table}`
}

/** What others have chosen the words of. */
const written = new Set<Column>(['title', 'whose', 'ssvc', 'status', 'note'])

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function markdownCells({ share }: Texts) {
  return (column: Column, text: string): string => {
    if (column === 'vector') return codeSpan(text)
    if (column === 'link') return markdownLink(share.openInCalculator, text)
    const harmless = withoutFormulaFirst(text.replaceAll('\n', ' '))
    return written.has(column) ? escapedWriting(harmless) : escapedWords(harmless)
  }
}

function htmlTable(texts: Texts, results: readonly SharedResult[]): string {
  const { columns, rows } = filled(texts, results)
  const head = columns.map((column) => `<th>${escapedText(texts.share.columns[column])}</th>`)
  const body = rows.map((row) =>
    columns.map((column) => `<td>${htmlCell(texts, column, row)}</td>`),
  )
  const table = [head, ...body].map((cells) => element('tr', cells.join(''))).join('')
  const tlp = strictest(results)
  const marking =
    tlp === undefined ? '' : element('p', element('strong', escapedText(tlpText(tlp))))
  return `${marking}<table>${table}</table>`
}

function htmlCell({ share }: Texts, column: Column, row: Cells): string {
  const text = withoutFormula(row[column])
  if (column === 'vector') return element('code', escapedText(text))
  if (column === 'link') return htmlLink(share.openInCalculator, row[column])
  if (column !== 'note') return escapedText(text)
  const lines = text.split('\n')
  if (lines.length === 1) return escapedText(text)
  return lines.map((line) => element('p', escapedText(line))).join('')
}

function filled(texts: Texts, results: readonly SharedResult[]) {
  const rows = results.map((result) => cellsOf(texts, result))
  const columns = columnsOf(texts).filter((column) => rows.some((row) => row[column] !== ''))
  return { columns, rows }
}

/** Labels are listed from the strictest. */
function strictest(results: readonly SharedResult[]): Tlp | undefined {
  return tlpLabels.find((label) => results.some(({ tlp }) => tlp === label))
}
