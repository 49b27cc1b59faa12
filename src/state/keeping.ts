/** The way of what is on screen into the tray. */

import { sameAssessment } from '#assessment/assessment.ts'
import { newId } from './new-id.ts'
import { commit, restoreState, step, useCalculator } from './calculator.ts'
import { type Editing, type Snapshot, emptySnapshot } from './snapshot.ts'
import { type TrayEntry, putIntoTray, useTray } from './tray/tray.ts'

/** The entry of what is on screen. What was kept once and brought back by undo is another one. */
function entryOf({ assessment, version, editing }: Snapshot): TrayEntry {
  const isKept = useTray.getState().entries.some((entry) => entry.assessment.id === assessment.id)
  const isNew = isKept && editing?.id !== assessment.id
  return { assessment: isNew ? { ...assessment, id: newId() } : assessment, version }
}

/** What became of it: with `kept-beside` something else had come on screen meanwhile, and stays. */
export type KeepOutcome = 'kept' | 'kept-beside' | 'no-room'

/**
 * Puts what was on screen into the tray and begins the next one, or puts an entry that was being
 * edited back to its place and comes back to what was there before.
 */
export function keepShown(shown: Snapshot): KeepOutcome {
  if (useCalculator.getState().assessment !== shown.assessment) {
    // A second press may come before the first was dealt with.
    return isInTray(shown) || saveLeft(shown) ? 'kept-beside' : 'no-room'
  }
  if (putIntoTray([entryOf(shown)]).length > 0) return 'no-room'
  const { editing, version } = shown
  const next = editing?.before ?? emptySnapshot(version)
  restoreState((now) =>
    step({ ...now, ...asKept(now) }, { ...next, editing: undefined }, undefined),
  )
  return 'kept'
}

function isInTray({ assessment }: Snapshot): boolean {
  return useTray
    .getState()
    .entries.some(
      (entry) =>
        entry.assessment.id === assessment.id && sameAssessment(entry.assessment, assessment),
    )
}

/** Saves an assessment that was left without saving; says whether there was room. */
export function saveLeft(left: Snapshot): boolean {
  if (putIntoTray([entryOf(left)]).length > 0) return false
  restoreState(({ past }) => ({
    past: past.map((each) => (each.assessment === left.assessment ? asKept(each) : each)),
  }))
  return true
}

/** A moment at which an entry of the tray is edited and is in the tray as it is here. */
function asKept(snapshot: Snapshot): Snapshot {
  const { assessment, version, editing } = snapshot
  return editing
    ? { ...snapshot, editing: { ...editing, kept: { assessment, version } } }
    : snapshot
}

/** Shows what was on screen before an entry was edited; undo goes back to editing it. */
export function comeBack({ before }: Editing): void {
  commit(() => before)
}
