import { readRecord } from './record.ts'
import { findHeader } from '../table/find-header.ts'
import { isOnlyIds } from '../table/contents.ts'

/** How a text is delimited, and how sure that is, from 0 to 1. */
export type Delimiting = { readonly delimiter: string; readonly sure: number }

const candidates = ['\t', ';', ',', '|']
const mostRecords = 60
const drawn = /^[\s>]*(?:[+|]\s*:?[-=]{2,}|[┌╔┏╭├])/m

/** Finds the sign that cuts the beginning of a text into the same number of cells again and again. */
export function delimiterOf(head: string, isWhole: boolean): Delimiting | undefined {
  const readings = candidates.map((delimiter) => ({
    delimiter,
    ...measure(head, delimiter, isWhole),
  }))
  const [best] = readings.toSorted((one, other) => other.worth - one.worth)
  if (!best || best.worth <= 0) return undefined
  return { delimiter: best.delimiter, sure: best.sure }
}

function measure(
  head: string,
  delimiter: string,
  isWhole: boolean,
): { readonly worth: number; readonly sure: number } {
  // Bars stand in drawn tables, too, and those are read by their lines.
  if (delimiter === '|' && drawn.test(head)) return { worth: 0, sure: 0 }
  const all = rowsOf(head, delimiter, isWhole)
  const header = findHeader(all)
  const rows = all.slice(header ?? 0)
  const counts = new Map<number, number>()
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [[width, count] = [0, 0]] = [...counts].toSorted(
    ([oneWidth, one], [otherWidth, other]) => other - one || otherWidth - oneWidth,
  )
  if (width < 2) return { worth: 0, sure: 0 }
  const named = header === undefined ? 0 : (rows[0]?.length ?? 0)
  const share = count / rows.length
  const isNamed = named > 1 && share > 0.5
  // Prose has commas, too, and lists of IDs.
  if (!isNamed && (share < 0.7 || !hasFindings(rows, width))) return { worth: 0, sure: 0 }
  const sure = isNamed ? 0.9 : 0.7
  return { worth: share * Math.log(1 + Math.max(width, named)) + (isNamed ? 2 : 0), sure }
}

const isVector = (cell: string) => /(?<![a-z])AV:[NALP]\/AC:/i.test(cell)

/** Without a header the cells themselves must show that they are a table: a vector or an ID beside something else. */
function hasFindings(rows: readonly (readonly string[])[], width: number): boolean {
  const fitting = rows.filter((row) => row.length === width)
  const speaking = fitting.filter((row) => {
    const isTold = row.some((cell) => isVector(cell) || isOnlyIds(cell))
    return isTold && row.some((cell) => cell.trim() !== '' && !isVector(cell) && !isOnlyIds(cell))
  })
  return speaking.length > fitting.length / 2
}

function rowsOf(head: string, delimiter: string, isWhole: boolean): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  let at = 0
  while (at < head.length && rows.length < mostRecords) {
    const record = readRecord(head, at, delimiter, isWhole)
    if (!record) break
    if (record.cells.some((cell) => cell.trim() !== '')) rows.push(record.cells)
    at = record.next
  }
  return rows
}
