/** The way of what is on screen into the list. */

import { sameAssessment } from '#assessment/assessment.ts'
import { newId } from './new-id.ts'
import { commit, restoreState, step, useCalculator } from './calculator.ts'
import { editedIn } from './editing.ts'
import { type Editing, type Shown, type Snapshot, emptySnapshot } from './snapshot.ts'
import { putIntoList } from './list/list-changes.ts'
import { openStoredList, startList } from './list/list-sync.ts'
import { rowOf, useList } from './list/list.ts'

/** The entry of what is on screen. What was kept once and brought back by undo is another one. */
function entryOf({ assessment, version, editing }: Snapshot): Shown {
  const isKept = rowOf(assessment.id) !== undefined
  const isNew = isKept && editedIn(useList.getState().list.id, editing) !== assessment.id
  return { assessment: isNew ? { ...assessment, id: newId() } : assessment, version }
}

/** What became of it: with `kept-beside` something else had come on screen meanwhile, and stays. */
export type KeepOutcome = 'kept' | 'kept-beside' | 'no-room'

/** Comes back to the list of the row that was edited; where that is deleted, the one that is open stays. */
async function openListOf({ editing }: Snapshot): Promise<void> {
  if (!editing || editedIn(useList.getState().list.id, editing) !== undefined) return
  await startList()
  const { list: open, lists } = useList.getState()
  const list = lists.find(({ id }) => id === editing.list)
  if (list && list.id !== open.id) await openStoredList(list)
}

/** Keeps what was on screen as `keepShown` does, a row that was edited in its own list. */
export async function keepInItsList(shown: Snapshot): Promise<KeepOutcome> {
  await openListOf(shown)
  return keepShown(shown)
}

/** Saves what was left without saving, a row that was edited in its own list; says whether there was room. */
export async function saveLeftInItsList(left: Snapshot): Promise<boolean> {
  await openListOf(left)
  return saveLeft(left)
}

/**
 * Puts what was on screen into the list and begins the next one, or puts an entry that was being
 * edited back to its place and comes back to what was there before.
 */
export function keepShown(shown: Snapshot): KeepOutcome {
  if (useCalculator.getState().assessment !== shown.assessment) {
    // A second press may come before the first was dealt with.
    return isInList(shown) || saveLeft(shown) ? 'kept-beside' : 'no-room'
  }
  if (putIntoList([entryOf(shown)]).length > 0) return 'no-room'
  const { editing, version } = shown
  const next = editing?.before ?? emptySnapshot(version)
  restoreState((now) =>
    step({ ...now, ...asKept(now) }, { ...next, editing: undefined }, undefined),
  )
  return 'kept'
}

function isInList({ assessment }: Snapshot): boolean {
  const row = rowOf(assessment.id)
  return row !== undefined && sameAssessment(row.assessment, assessment)
}

/** Saves an assessment that was left without saving; says whether there was room. */
export function saveLeft(left: Snapshot): boolean {
  if (putIntoList([entryOf(left)]).length > 0) return false
  restoreState(({ past }) => ({
    past: past.map((each) => (each.assessment === left.assessment ? asKept(each) : each)),
  }))
  return true
}

/** A moment at which an entry of the list is edited and is in the list as it is here. */
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
