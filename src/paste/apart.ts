/** Whether a text parts a CVE ID from a vector: by rows of a table, objects of a list or headings of findings. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { Place } from './beside.ts'
import { breakMark } from './marks.ts'

/** Farthest from each other that the two are looked at, in characters. */
const farthest = 20_000

const numberedHeading =
  /(?:^|\n)[\s#*>-]*(?:finding|issue|vulnerability|vuln|bug|item|case)\s*(?:#\s*|no\.?\s*)?\d/i

/** What parts the cells of a row; a break stands between those of HTML, two at a time. */
const columnSigns = ['|', '\t', ';', ',', `${breakMark}${breakMark}`] as const

/** Whether the only ID of a text and its only vector belong to different things that the text lists. */
export function standsApart(text: string, cve: CveId, place: Place): boolean {
  const upper = text.toUpperCase()
  const before = upper.lastIndexOf(cve, place.start)
  const at = before >= 0 ? before : upper.indexOf(cve, place.end)
  if (at < 0) return false
  const id = { start: at, end: at + cve.length }
  const [first, second] = at < place.start ? [id, place] : [place, id]
  if (second.start - first.end > farthest) return false
  const between = text.slice(first.end, second.start)
  return (
    numberedHeading.test(between) ||
    isInNextObject(between) ||
    isInOtherCell(text, first.start, second.start)
  )
}

/** Whether the object around the first has ended and another of the same list has begun. */
function isInNextObject(between: string): boolean {
  let depth = 0
  let lowest = 0
  for (const { 0: sign, index } of between.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1
    if (depth >= lowest) continue
    lowest = depth
    if (/^\s*,\s*\{/.test(between.slice(index + 1, index + 100))) return true
  }
  return false
}

/** Whether both stand in rows of one table, in columns of their own. */
function isInOtherCell(text: string, first: number, second: number): boolean {
  const one = lineAround(text, first)
  const other = lineAround(text, second)
  if (one.start === other.start) return false
  return columnSigns.some((sign) => {
    const columns = columnsOf(text, one, other, sign)
    const column = text.slice(one.start, first).split(sign).length
    const otherColumn = text.slice(other.start, second).split(sign).length
    const least = sign === '\t' ? 2 : 3
    return columns >= least && column !== otherColumn
  })
}

/** How many columns two rows have; 0 where they have not the same. A text that was trimmed has lost the last empty ones. */
function columnsOf(text: string, one: Line, other: Line, sign: string): number {
  const counts = [one, other].map(({ line }) => line.split(sign).length)
  const [first = 0, second = 0] = counts
  if (first === second) return first
  const isTrimmed = sign === '\t' && other.start + other.line.length === text.length
  return isTrimmed && second < first ? first : 0
}

type Line = { readonly start: number; readonly line: string }

function lineAround(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { start, line: text.slice(start, end < 0 ? undefined : end) }
}
