import { useDeferredValue, useMemo } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { type Columns, type OutsideOfRow, columnsOf } from '#rows/columns.ts'
import { type Filtered, filtered } from '#rows/filter.ts'
import { type Order, type OrderColumn, placesInOrder } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { type Summary, summaryOf } from '#rows/summary.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { orderOf, useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { scoreOf } from '#state/scored.ts'
import { filledColumns } from './table-columns.ts'

/** The rows as they are looked at, and everything that is computed of all of them. */
export type ShownRows = {
  readonly columns: Columns
  readonly order: Order
  readonly filtered: Filtered
  readonly summary: Summary
  /** Places of the rows that are shown, in their order. */
  readonly places: readonly number[]
  readonly rows: readonly Row[]
  /** Columns of the table that are not empty. */
  readonly filled: readonly OrderColumn[]
}

const outsides = new WeakMap<KnownOfCve, OutsideOfRow>()

/** What sources outside say of a row; undefined where nobody was asked of anything. */
export function outsideOfRow(
  known: ReadonlyMap<CveId, KnownOfCve>,
  { assessment: { cve } }: Row,
): OutsideOfRow | undefined {
  const facts = cve && known.get(cve)
  if (!facts) return undefined
  const before = outsides.get(facts)
  if (before) return before
  const { kev, epss } = facts
  const score = epss.kind === 'scored' ? epss.score : undefined
  const isUsed = kev.kind === 'listed' && kev.ransomware === 'known'
  const listed = isUsed ? 'ransomware' : 'listed'
  const outside: OutsideOfRow = {
    kev: kev.kind === 'listed' ? listed : kev.kind === 'absent' ? 'absent' : 'not-asked',
    kevSince: kev.kind === 'listed' ? kev.since : undefined,
    epss: score?.probability,
    percentile: score?.percentile,
  }
  outsides.set(facts, outside)
  return outside
}

/** Sorts and filters the rows, as far as something has changed. */
export function useRows(): ShownRows {
  const { rows } = useList()
  const known = useKnownOfCve(({ shown }) => shown)
  // Typing does not wait for the rows.
  const filter = useDeferredValue(useListView((state) => state.filter))
  const chosen = useListView((state) => state.order)
  const order = useMemo(() => orderOf(chosen, rows), [chosen, rows])
  const columns = useMemo(
    () => columnsOf(rows, { scoreOf, outsideOf: (row) => outsideOfRow(known, row) }),
    [rows, known],
  )
  const all = useMemo(() => placesInOrder(columns, order), [columns, order])
  const passing = useMemo(() => filtered(columns, filter), [columns, filter])
  const summary = useMemo(() => summaryOf(columns), [columns])
  const names = useMemo(() => filledColumns(columns).join(), [columns])
  // The same as long as the same are filled, so that no row is drawn anew.
  const filled = useMemo(() => names.split(',') as readonly OrderColumn[], [names])
  return useMemo(() => {
    const places = [...all].filter((at) => passing.passes[at] === 1)
    const shown = places.flatMap((at) => rows[at] ?? [])
    return { columns, order, filtered: passing, summary, places, rows: shown, filled }
  }, [all, passing, columns, order, summary, rows, filled])
}
