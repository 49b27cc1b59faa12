/** What is done to the rows of the list. */

import type { Marking } from '#assessment/marking.ts'
import { type Row, type RowStatus, idOf } from '#rows/row.ts'
import type { Shown } from '../snapshot.ts'
import { startList } from './list-sync.ts'
import { changeRows as change } from './list-write.ts'
import { type Change, lookingNow, mostRows, rowOf, storedOf, useList } from './list.ts'

/** Changes rows. A text may be kept before the list was ever looked at. */
export function changeRows(changed: Change): void {
  void startList()
  change(changed)
}

/** A place behind all others; two tabs that put something there at once do not choose the same number. */
export function lastPlace(): number {
  return (useList.getState().rows.at(-1)?.place ?? 0) + 1 + Math.random() / 1_000
}

function changeById(
  rows: ReadonlyMap<string, Row>,
  change: (row: Row, known: Row | undefined) => Row,
) {
  changeRows({
    ids: [...rows.keys()],
    isKept: true,
    change: (known, id) => {
      const row = rows.get(id)
      return row && change(row, known)
    },
  })
}

/**
 * Puts assessments where their IDs stand, or at the end while there is room; gives back those without room. What was
 * read of a row, its status and its place stay.
 */
export function putIntoList<Each extends Shown>(given: readonly Each[]): readonly Each[] {
  const room = Math.max(0, mostRows - useList.getState().rows.length)
  const added = given.filter(({ assessment }) => !rowOf(assessment.id))
  const left = new Set(added.slice(room))
  const changedAt = Date.now()
  const place = lastPlace()
  // A store may take it in only after the rule has changed.
  const { saved } = lookingNow()
  const rows = given
    .filter((each) => !left.has(each))
    .map(({ assessment, version }, at) => {
      const rest = { place: place + at, status: 'open', found: undefined, changedAt } as const
      return [assessment.id, { assessment, version, ...rest }] as const
    })
  changeById(new Map(rows), (row, known) =>
    known ? { ...known, ...saved(known, row), changedAt } : row,
  )
  return given.filter((each) => left.has(each))
}

/** Deletes rows. */
export function deleteRows(ids: readonly string[]): void {
  changeRows({ ids, change: () => undefined })
}

/** Puts deleted rows back to their places. */
export function restoreRows(rows: readonly Row[]): void {
  changeById(new Map(rows.map((row) => [idOf(row), storedOf(row)])), (row, known) => known ?? row)
}

/** Moves a row one place up or down in the order in which rows were kept. */
export function moveRow(id: string, step: -1 | 1): void {
  const { rows } = useList.getState()
  const at = rows.findIndex((row) => idOf(row) === id)
  const [moved, other] = [rows[at], rows[at + step]]
  if (!moved || !other) return
  // Two rows of the same number are told apart by their IDs, which stay.
  const nudge = moved.place === other.place ? step * 1e-6 : 0
  const places = new Map([
    [id, other.place + nudge],
    [idOf(other), moved.place],
  ])
  edit([id, idOf(other)], (row) => ({ ...row, place: places.get(idOf(row)) ?? row.place }))
}

/** Changes the status of rows. */
export function setStatus(ids: readonly string[], status: RowStatus): void {
  edit(ids, (row) => ({ ...row, status }))
}

/** Changes what is written about rows. */
export function write(
  ids: readonly string[],
  written: { readonly title?: string; readonly note?: string; readonly marking?: Marking },
): void {
  edit(ids, (row) => ({ ...row, assessment: { ...row.assessment, ...written } }))
}

/** What another tab has deleted meanwhile stays deleted. */
function edit(ids: readonly string[], change: (row: Row) => Row): void {
  const changedAt = Date.now()
  changeRows({ ids, isKept: true, change: (row) => row && { ...change(row), changedAt } })
}
