/** Tables of which blanks keep the columns apart, as programs print them to a terminal. */

import { readName } from '../table/names.ts'
import type { TextTable } from './text-table.ts'

const leastNames = 3
/** A line that shows by its strokes where each column is. */
const ruled = /^(?:-{2,}|={2,})(?: +(?:-{2,}|={2,}))+\s*$/

/** The aligned table whose header stands in a line. */
export function alignedTableAt(lines: readonly string[], from: number): TextTable | undefined {
  const header = lines[from] ?? ''
  if (header.length > 1_000 || header.trim() === '') return undefined
  const rule = lines[from + 1] ?? ''
  const starts = ruled.test(rule) ? startsOf(rule, /[-=]+/g) : startsOf(header, /\S+(?: \S+)*/g)
  const names = cellsOf(header, starts)
  const known = names.filter((name) => readName(name).length > 0)
  if (known.length < leastNames || known.length < names.length / 2) return undefined
  let to = from + 1
  while (to < lines.length && (lines[to] ?? '').trim() !== '') to++
  const rows = lines
    .slice(from, to)
    .map((line, at) => ({ cells: cellsOf(line, starts), line: from + at }))
    .filter(({ cells }) => cells.some((cell) => /[\p{L}\d]/u.test(cell)))
  return rows.length > 1 ? { rows, from, to } : undefined
}

function startsOf(line: string, words: RegExp): readonly number[] {
  return [...line.matchAll(words)].map(({ index }) => index)
}

function cellsOf(line: string, starts: readonly number[]): readonly string[] {
  // A word that is too long moves what follows: then the blanks alone tell.
  const isMoved = starts.some((start) => start > 0 && /\S/.test(line[start - 1] ?? ' '))
  const pieces = line.trim().split(/\s{2,}/)
  if (isMoved && pieces.length === starts.length) return pieces
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim())
}
