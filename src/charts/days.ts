/** The days that the scores of rows are of. */

import type { Columns } from '#rows/columns.ts'

/** Each day once, YYYY-MM-DD, the oldest first; rows without a score have none. */
export function daysOf(
  { outside }: Pick<Columns, 'outside'>,
  places: Uint32Array,
): readonly string[] {
  const days = new Set<string>()
  for (const at of places) {
    const facts = outside[at]
    if (facts?.epss !== undefined && facts.epssDate !== undefined) days.add(facts.epssDate)
  }
  return [...days].toSorted()
}
