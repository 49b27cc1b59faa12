/** Editing a row of the list in the calculator. */

import { commit } from './calculator.ts'
import { noteArrived } from './cve-lookup.ts'
import { useList } from './list/list.ts'
import { type Editing, type Shown, snapshotOf } from './snapshot.ts'

/**
 * Shows a row of the list to be edited, as one undo step. What was on screen comes back with
 * `keepShown`; from one entry to the next it stays what it was before the first.
 */
export function editEntry({ assessment, version }: Shown): void {
  commit((state) => {
    const before = state.editing?.before ?? { ...snapshotOf(state), editing: undefined }
    const kept = { assessment, version }
    const list = useList.getState().list.id
    return { ...kept, editing: { id: assessment.id, list, kept, before } }
  })
  if (assessment.cve !== undefined) noteArrived(assessment.cve)
}

/** The ID of the row that is edited, if that is a row of this list: another list may have one of the same ID. */
export function editedIn(list: string, editing: Editing | undefined): string | undefined {
  return (editing?.list ?? list) === list ? editing?.id : undefined
}
