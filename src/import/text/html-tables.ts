import { textOfHtml } from '../table/plain-cell.ts'
import { spanOf, type SpanningCell, spread } from './spans.ts'
import type { TextRow } from './text-table.ts'

const longestTable = 20_000_000

/** The tables of HTML, each with its rows, and the text between them. Inner tables are tables of their own. */
export function htmlTables(text: string) {
  const tables: (readonly TextRow[])[] = []
  const between: string[] = []
  let behind = 0
  const lower = text.toLowerCase()
  let at = lower.indexOf('<table')
  let [line, counted] = [0, 0]
  while (at >= 0) {
    const next = lower.indexOf('<table', at + 6)
    const close = lower.indexOf('</table', at)
    const end = Math.min(...[next, close, text.length].filter((each) => each >= 0))
    line += linesIn(text, counted, at)
    counted = at
    const rows = rowsOf(text.slice(at, Math.min(end, at + longestTable)), line)
    if (rows.length > 0) tables.push(rows)
    between.push(text.slice(behind, at))
    behind = end
    at = next
  }
  return { tables, between: [...between, text.slice(behind)].join('\n') }
}

function rowsOf(table: string, firstLine: number): readonly TextRow[] {
  let line = firstLine
  const lines: number[] = []
  const rows = table.split(/<tr(?=[\s>])/i).flatMap((row, at): (readonly SpanningCell[])[] => {
    const begins = line
    line += row.split('\n').length - 1
    if (at === 0) return []
    const cells = row.split(/<t[dh](?=[\s>])/i).slice(1)
    if (cells.length > 0) lines.push(begins)
    return cells.length > 0 ? [cells.map(cellOf)] : []
  })
  return spread(rows).map((cells, at) => ({ cells, line: lines[at] ?? firstLine }))
}

function cellOf(cell: string): SpanningCell {
  const [attributes = ''] = /^[^>]{0,2000}>/.exec(cell) ?? []
  return {
    text: textOfHtml(linked(cell.slice(attributes.length))).trim(),
    columns: spanOf(attributes, 'colspan'),
    rows: spanOf(attributes, 'rowspan'),
  }
}

/** A calculator's link holds the vector that its words may not. */
function linked(cell: string): string {
  return cell.replace(
    /<a\s[^<>]{0,500}?href\s*=\s*["']([^"'<>]{0,2000})["'][^<>]{0,500}>/gi,
    (_, href: string) =>
      /cvss.*AV[:%]/i.test(href) && !/AV:/.test(cell.replace(href, '')) ? ` ${href} ` : ' ',
  )
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) count++
  return count
}
