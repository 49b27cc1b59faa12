import { useDeferredValue, useMemo } from 'react'

import { type Columns, columnsOf } from '#rows/columns.ts'
import { type Filtered, filtered } from '#rows/filter.ts'
import { type Order, type OrderColumn, placesInOrder } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { type Summary, summaryOf } from '#rows/summary.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { orderOf, useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { scoreOf } from '#state/scored.ts'
import { outsideOfRow } from './outside-of-row.ts'
import { filledColumns } from './table-columns.ts'

/** The rows as they are looked at, and everything that is computed of all of them. */
export type ShownRows = {
  readonly columns: Columns
  readonly order: Order
  readonly filtered: Filtered
  readonly summary: Summary
  /** Places of the rows that are shown, in their order. */
  readonly places: Uint32Array
  readonly rows: readonly Row[]
  /** Columns of the table that are not empty. */
  readonly filled: readonly OrderColumn[]
}

/** Sorts and filters the rows, as far as something has changed. */
export function useRows(): ShownRows {
  const { rows } = useList()
  const known = useKnownOfCve(({ shown }) => shown)
  // Typing does not wait for the rows.
  const filter = useDeferredValue(useListView((state) => state.filter))
  const chosen = useListView((state) => state.order)
  const order = useMemo(() => orderOf(chosen, rows), [chosen, rows])
  const columns = useMemo(() => columnsNow(rows, known), [rows, known])
  const all = useMemo(() => placesInOrder(columns, order), [columns, order])
  const passing = useMemo(() => filtered(columns, filter), [columns, filter])
  const summary = useMemo(() => summaryOf(columns), [columns])
  const names = useMemo(() => filledColumns(columns).join(), [columns])
  // The same as long as the same are filled, so that no row is drawn anew.
  const filled = useMemo(() => names.split(',') as readonly OrderColumn[], [names])
  return useMemo(() => {
    const places = all.filter((at) => passing.passes[at] === 1)
    const shown: Row[] = []
    for (const at of places) {
      const row = columns.rows[at]
      if (row) shown.push(row)
    }
    return { columns, order, filtered: passing, summary, places, rows: shown, filled }
  }, [all, passing, columns, order, summary, filled])
}

let last: Columns | undefined

/** The columns as they are now; those of rows of which nothing has changed are kept. */
function columnsNow(rows: readonly Row[], known: Parameters<typeof outsideOfRow>[0]): Columns {
  last = columnsOf(rows, { scoreOf, outsideOf: (row) => outsideOfRow(known, row) }, last)
  return last
}
