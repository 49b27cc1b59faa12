/** How the list is looked at: order, filter, selection, and where a person was in it. Nothing of it is stored. */

import { create } from 'zustand'

import { type Filter, noFilter } from '#rows/filter.ts'
import { type Order, type OrderColumn, asKept, worstFirst } from '#rows/order.ts'
import { type Row, idOf } from '#rows/row.ts'
import type { Rule } from '#rows/rule-names.ts'
import { deleteRows, restoreRows } from './list-changes.ts'
import { useList } from './list.ts'
import { setRule } from './lists.ts'

/** Rows that were deleted together and can be brought back; the last of them first. */
export type Deleted = {
  readonly list: string
  readonly rows: readonly Row[]
  readonly name: string
}

/** Another rule that was chosen last, and how many rows show another vector by it. */
export type Ruled = {
  readonly list: string
  readonly rule: Rule
  readonly before: Rule
  readonly changed: number
}

export type ListView = {
  readonly filter: Filter
  /** Undefined while nobody has chosen one. */
  readonly order: Order | undefined
  readonly selected: ReadonlySet<string>
  readonly unfolded: ReadonlySet<string>
  /** The row that keys are for. */
  readonly current: string | undefined
  /** Columns that a person does not want to see, and how wide others are wanted, in pixels. */
  readonly hidden: ReadonlySet<OrderColumn>
  readonly widths: Readonly<Partial<Record<OrderColumn, number | undefined>>>
  readonly deleted: readonly Deleted[]
  readonly ruled: Ruled | undefined
}

export const useListView = create<ListView>(() => ({
  filter: noFilter,
  order: undefined,
  selected: new Set(),
  unfolded: new Set(),
  current: undefined,
  hidden: new Set(),
  widths: {},
  deleted: [],
  ruled: undefined,
}))

// Another list is looked at anew; what can be taken back in this one can be when it is open again.
useList.subscribe(({ list }, before) => {
  if (list.id === before.list.id) return
  const none: ReadonlySet<string> = new Set()
  view({ filter: noFilter, order: undefined, current: undefined, selected: none, unfolded: none })
})

/** Looks at the list in another way. */
export function view(changed: Partial<ListView>): void {
  useListView.setState(changed)
}

/** The order that is shown: what was read in files begins with what is exploited, a list by hand is as it was kept. */
export function orderOf(order: Order | undefined, rows: readonly Row[]): Order {
  return order ?? (rows.some(({ found }) => found !== undefined) ? worstFirst : asKept)
}

/** Selects a row, or no longer. */
export function select(id: string, isSelected: boolean): void {
  useListView.setState(({ selected }) => ({ selected: withId(selected, id, isSelected) }))
}

/** Shows a column, or no longer. */
export function showColumn(column: OrderColumn, isShown: boolean): void {
  useListView.setState(({ hidden }) => {
    const others = [...hidden].filter((each) => each !== column)
    return { hidden: new Set(isShown ? others : [...others, column]) }
  })
}

/** Narrower, a column has no room for a figure; wider, no other has. In pixels. */
export const [narrowest, widest] = [40, 640]

/** Gives a column so many pixels; undefined as many as it has by itself. */
export function widen(column: OrderColumn, pixels: number | undefined): void {
  const width = pixels && Math.round(Math.min(widest, Math.max(narrowest, pixels)))
  useListView.setState(({ widths }) => ({ widths: { ...widths, [column]: width } }))
}

/** Shows what stands behind a row, or no longer. */
export function unfold(id: string, isUnfolded: boolean): void {
  useListView.setState(({ unfolded }) => ({ unfolded: withId(unfolded, id, isUnfolded) }))
}

function withId(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...ids].filter((each) => each !== id)
  return new Set(isIn ? [...others, id] : others)
}

/** Deletes rows, which can be brought back until the page is closed. */
export function deleteWithUndo(rows: readonly Row[], name: string): void {
  const ids = rows.map(idOf)
  const gone = new Set(ids)
  useListView.setState(({ deleted, selected }) => ({
    deleted: [...deleted, { list: openList(), rows, name }],
    selected: new Set([...selected].filter((id) => !gone.has(id))),
  }))
  deleteRows(ids)
}

/** Has another rule say which vectors count, which can be taken back in one step. */
export function countBy(rule: Rule): void {
  const { rows } = useList.getState()
  const before = setRule(rule)
  const now = useList.getState().rows
  const changed = now.filter((row, at) => row !== rows[at]).length
  view({ ruled: { list: openList(), rule, before, changed } })
}

/** Counts again as before. */
export function undoRule(): void {
  const { ruled } = useListView.getState()
  if (ruled?.list !== openList()) return
  setRule(ruled.before)
  view({ ruled: undefined })
}

function openList(): string {
  return useList.getState().list.id
}

/** What was deleted last in a list. */
export function deletedLast(
  list: string,
  { deleted }: Pick<ListView, 'deleted'>,
): Deleted | undefined {
  return deleted.findLast((each) => each.list === list)
}

/** Brings back what was deleted last in the list that is open; gives it. */
export function undoDelete(): Deleted | undefined {
  const { deleted } = useListView.getState()
  const last = deletedLast(openList(), { deleted })
  if (!last) return undefined
  useListView.setState({ deleted: deleted.filter((each) => each !== last) })
  restoreRows(last.rows)
  return last
}

/** Selected rows in the order in which they were kept. */
export function selectedRows({ selected }: ListView): readonly Row[] {
  return selected.size === 0 ? [] : useList.getState().rows.filter((row) => selected.has(idOf(row)))
}
