/** The way of what was read in files into the list. */

import type { Finding } from '#import/finding.ts'
import { type Merged, mergeFindings } from '#rows/from-finding.ts'
import { type Row, idOf } from '#rows/row.ts'
import { newId } from '../new-id.ts'
import { changeRows, deleteRows, lastPlace } from './list-changes.ts'
import { forgetAdding } from './list-unfinished.ts'
import { mostRows, rowOf, useList } from './list.ts'
import { setRule } from './lists.ts'

/** What adding findings came to. */
export type Added = {
  /** The list that they were added to. */
  readonly list: string
  /** IDs of the rows that are new. */
  readonly added: readonly string[]
  /** Rows that were seen again, as they were before. */
  readonly before: readonly Row[]
  /** For how many rows there was no room. */
  readonly withoutRoom: number
}

/** What was found last, of the same findings in the same rows: it is shown before it is added. */
let last:
  | { readonly rows: unknown; readonly findings: unknown; readonly merged: Merged }
  | undefined

/** What adding findings to these rows would change. All of them are looked through: give it many findings at once. */
export function mergedWith(rows: readonly Row[], findings: readonly Finding[]): Merged {
  if (last?.rows === rows && last.findings === findings) return last.merged
  const merged = mergeFindings(rows, findings, { newId, place: lastPlace(), now: Date.now() })
  last = { rows, findings, merged }
  return merged
}

/** Lets go of what was found and not added. */
export function forgetMerged(): void {
  last = undefined
}

/** Adds what was read in files. */
export function addFindings(findings: readonly Finding[]): Added {
  const { rows } = useList.getState()
  const merged = mergedWith(rows, findings)
  forgetMerged()
  const now = Date.now()
  const added = merged.added.slice(0, Math.max(0, mostRows - rows.length))
  const all = new Map([...merged.changed, ...added].map((row) => [idOf(row), row]))
  if (rows.length === 0) takeRule(added)
  const before = merged.changed.flatMap((row) => rowOf(idOf(row)) ?? [])
  changeRows({
    ids: [...all.keys()],
    change: (known, id) => {
      const row = all.get(id)
      return known && row ? { ...known, found: row.found, changedAt: now } : row
    },
  })
  const list = useList.getState().list.id
  return { list, added: added.map(idOf), before, withoutRoom: merged.added.length - added.length }
}

/** A list that begins with rows of our own file looks at them as the one did that was saved. */
function takeRule(rows: readonly Row[]): void {
  for (const { countedBy } of rows)
    if (countedBy !== undefined && countedBy !== 'person') return void setRule(countedBy)
}

/** Takes out again what was added, as far as it is still there; what was seen again is as it was. In another list nothing is. */
export function takeOut({ list, added, before }: Added): boolean {
  if (list !== useList.getState().list.id) return false
  forgetAdding()
  deleteRows(added)
  const earlier = new Map(before.map((row) => [idOf(row), row]))
  const changedAt = Date.now()
  changeRows({
    ids: [...earlier.keys()],
    change: (row, id) => row && { ...row, found: earlier.get(id)?.found, changedAt },
  })
  return true
}
