/** Editing a row of the list in the calculator. */

import { commit } from './calculator.ts'
import { noteArrived } from './cve-lookup.ts'
import { type Shown, snapshotOf } from './snapshot.ts'

/**
 * Shows a row of the list to be edited, as one undo step. What was on screen comes back with
 * `keepShown`; from one entry to the next it stays what it was before the first.
 */
export function editEntry({ assessment, version }: Shown): void {
  commit((state) => {
    const before = state.editing?.before ?? { ...snapshotOf(state), editing: undefined }
    const kept = { assessment, version }
    return { ...kept, editing: { id: assessment.id, kept, before } }
  })
  if (assessment.cve !== undefined) noteArrived(assessment.cve)
}
