/** Tables that are drawn with signs, `+---+` or `┌──┐`, whose cells may go over several lines and rows. */

import { isOnlyIds } from '../table/contents.ts'
import type { TextRow, TextTable } from './text-table.ts'

const drawn = /[─━═-]{2,}|[=]{2,}/
const border = /^\s*[+┌├└╔╠╚┏┣┗╭╰╞╟┠|│]/
const bars = /[|│║┃]/
const corners = /[+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╭╮╰╯╞╪╡╟╫╢┠╂┨|│║┃]/

/** The drawn table that begins in a line. */
export function boxTableAt(lines: readonly string[], from: number): TextTable | undefined {
  if (!isTop(lines[from])) return undefined
  const rows: TextRow[] = []
  let group: TextRow[] = []
  let above: readonly string[] = []
  let merged: readonly boolean[] = []
  let to = from
  const close = () => {
    for (const row of rowsOf(group, above, merged)) {
      rows.push(row)
      above = row.cells
    }
    group = []
  }
  for (; to < lines.length; to++) {
    const line = lines[to] ?? ''
    if (isRule(line)) {
      close()
      merged = segmentsOf(line).map((each) => each.trim() === '')
    } else if (isContent(line)) group.push({ cells: cellsOf(line), line: to })
    else break
  }
  close()
  return rows.length > 1 ? { rows, from, to } : undefined
}

function isTop(line: string | undefined): boolean {
  return line !== undefined && /^\s*[+┌╔┏╭]/.test(line) && isRule(line)
}

function isRule(line: string): boolean {
  return border.test(line) && drawn.test(line) && !/[\p{L}\d]/u.test(line)
}

function isContent(line: string): boolean {
  return /^\s*[|│║┃]/.test(line)
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^[|│║┃]|[|│║┃]$/g, '')
  return inner.split(bars).map((cell) => cell.trim())
}

function segmentsOf(line: string): readonly string[] {
  const inner = line.trim().slice(1, -1)
  return inner.split(corners)
}

/** The rows between two rules: one that goes over several lines, or each line one. */
function rowsOf(
  group: readonly TextRow[],
  above: readonly string[],
  merged: readonly boolean[],
): readonly TextRow[] {
  const [first] = group
  if (!first) return []
  const told = group.filter(({ cells }) => cells.some(isOnlyIds)).length
  const isEachOne = group.length > 1 && (told > 1 || (told > 0 && told === group.length))
  const rows = isEachOne ? group : [joined(group)]
  return rows.map(({ cells, line }, at) => ({
    line,
    // What no rule parts from the row above is the same cell.
    cells: cells.map((cell, column) => {
      const isSame = at > 0 || (merged[column] ?? false)
      return cell === '' && isSame && above.length === cells.length ? (above[column] ?? '') : cell
    }),
  }))
}

function joined(group: readonly TextRow[]): TextRow {
  const width = Math.max(...group.map(({ cells }) => cells.length))
  const cells = Array.from({ length: width }, (_, at) =>
    group
      .map((row) => row.cells[at] ?? '')
      .filter((cell) => cell !== '')
      .join(' '),
  )
  return { cells, line: group[0]?.line ?? 0 }
}
