/** Rows of names and words that stand together and name no metric twice. */

import type { Place } from './beside.ts'
import { firstPlace } from './first-place.ts'
import { leastRows, type WordRow } from './word-rows.ts'

/** The rows between two vectors; a metric that is named again begins the next group. */
export type RowGroup = Place & {
  readonly rows: readonly WordRow[]
  /** How many vector strings of the text stand in front of it. */
  readonly behind: number
}

type Growing = {
  rows: WordRow[]
  start: number
  end: number
  behind: number
  said: Map<string, string>
}

/** Groups in order; a brace that ends an object ends its rows, too, where there are vectors. */
export function groupsOf(
  text: string,
  rows: readonly WordRow[],
  vectors: readonly Place[],
): readonly RowGroup[] {
  const groups: Growing[] = []
  for (const row of rows) {
    const behind = firstPlace(vectors, ({ end }) => end <= row.start)
    // What stands within a vector string belongs to it.
    if ((vectors[behind]?.start ?? row.end) < row.end) continue
    const last = groups.at(-1)
    const isApart =
      last?.behind !== behind ||
      (vectors.length > 0 && text.slice(last.end, row.start).includes('}'))
    const name = row.keys.join()
    if (last && !isApart && !last.said.has(name)) last.rows.push(row)
    else {
      if (!isApart) mergeLast(groups)
      groups.push({ rows: [row], start: row.start, end: row.end, behind, said: new Map() })
    }
    const group = groups.at(-1) ?? last
    group?.said.set(name, row.word.toLowerCase())
    if (group) group.end = row.end
  }
  mergeLast(groups)
  return groups
}

/** A table that names some of its metrics twice, each time with the same value, is one table. */
function mergeLast(groups: Growing[]): void {
  const [one, other] = groups.slice(-2)
  if (!one || !other || one.behind !== other.behind) return
  const shared = [...other.said].filter(([name]) => one.said.has(name))
  if (shared.length === 0 || shared.length >= leastRows) return
  if (shared.some(([name, word]) => one.said.get(name) !== word)) return
  one.rows.push(...other.rows)
  one.end = other.end
  for (const [name, word] of other.said) one.said.set(name, word)
  groups.pop()
}
