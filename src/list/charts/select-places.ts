import type { Columns } from '#rows/columns.ts'
import { idOf } from '#rows/row.ts'
import { view } from '#state/list/list-view.ts'

/** Selects rows in the list by their places; none lets go of those that are. */
export function selectPlaces(columns: Columns, places: Iterable<number>): void {
  const selected = new Set<string>()
  for (const at of places) {
    const row = columns.rows[at]
    if (row) selected.add(idOf(row))
  }
  view({ selected })
}
