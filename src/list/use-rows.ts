import { useDeferredValue, useMemo } from 'react'

import { type Columns, columnsOf } from '#rows/columns.ts'
import { type Filtered, filtered } from '#rows/filter.ts'
import { type Order, type OrderColumn, placesInOrder } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { type Summary, summaryOf } from '#rows/summary.ts'
import { type Since, sinceGroup } from '#since/since.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { orderOf, useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { scoreOf } from '#state/scored.ts'
import { type DecidedList, useDecided } from './decide/decide-rows.ts'
import { useSince } from './since/use-since.ts'
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
  /** The same as they were kept: whatever does not depend on the order is asked of them. */
  readonly unsorted: readonly Row[]
  /** Columns of the table that are not empty, and those of them that are shown. */
  readonly choosable: readonly OrderColumn[]
  readonly filled: readonly OrderColumn[]
  /** What decision tables answer. */
  readonly decided: DecidedList
  /** What has become of the rows, where they are compared with an earlier day. */
  readonly since: Since | undefined
}

/** Sorts and filters the rows, as far as something has changed. */
export function useRows(): ShownRows {
  const { rows } = useList()
  const known = useKnownOfCve(({ shown }) => shown)
  // Typing does not wait for the rows.
  const filter = useDeferredValue(useListView((state) => state.filter))
  const chosen = useListView((state) => state.order)
  const decided = useDecided(rows)
  const order = useMemo(
    () => (decided.decided.length > 0 ? (chosen ?? decided.order) : orderOf(chosen, rows)),
    [chosen, rows, decided],
  )
  const columns = useMemo(() => columnsNow(rows, known), [rows, known])
  const since = useSince(columns)
  const groups = useMemo(
    () => [...decided.groups, ...(since ? [sinceGroup(since)] : [])],
    [decided, since],
  )
  const all = useMemo(() => placesInOrder(columns, order, decided.keys), [columns, order, decided])
  const passing = useMemo(() => filtered(columns, filter, groups), [columns, filter, groups])
  const summary = useMemo(() => summaryOf(columns), [columns])
  const filledNow = useMemo(() => filledColumns(columns), [columns])
  const hidden = useListView((state) => state.hidden)
  const names = filledNow.filter((column) => !hidden.has(column)).join()
  // The same as long as the same are filled, so that no row is drawn anew.
  const filled = useMemo(() => names.split(',') as readonly OrderColumn[], [names])
  const unsorted = useMemo(
    () =>
      passing.count === columns.rows.length
        ? columns.rows
        : columns.rows.filter((_, at) => passing.passes[at] === 1),
    [columns, passing],
  )
  return useMemo(() => {
    const places = all.filter((at) => passing.passes[at] === 1)
    const shown: Row[] = []
    for (const at of places) {
      const row = columns.rows[at]
      if (row) shown.push(row)
    }
    return {
      columns,
      order,
      filtered: passing,
      summary,
      places,
      rows: shown,
      unsorted,
      choosable: filledNow,
      filled,
      decided,
      since,
    }
  }, [all, passing, columns, order, summary, unsorted, filledNow, filled, decided, since])
}

let last: Columns | undefined

/** The columns as they are now; those of rows of which nothing has changed are kept. */
function columnsNow(rows: readonly Row[], known: Parameters<typeof outsideOfRow>[0]): Columns {
  last = columnsOf(rows, { scoreOf, outsideOf: (row) => outsideOfRow(known, row) }, last)
  return last
}
