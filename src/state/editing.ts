/** Editing an entry of the tray in the calculator. */

import { commit } from './calculator.ts'
import { noteArrived } from './cve-lookup.ts'
import { snapshotOf } from './snapshot.ts'
import type { TrayEntry } from './tray/tray.ts'

/**
 * Shows an entry of the tray to be edited, as one undo step. What was on screen comes back with
 * `keepShown`; from one entry to the next it stays what it was before the first.
 */
export function editEntry({ assessment, version }: TrayEntry): void {
  commit((state) => {
    const before = state.editing?.before ?? { ...snapshotOf(state), editing: undefined }
    const kept = { assessment, version }
    return { ...kept, editing: { id: assessment.id, kept, before } }
  })
  if (assessment.cve !== undefined) noteArrived(assessment.cve)
}
