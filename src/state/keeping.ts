/** The way of what is on screen into the tray. */

import { reset, step, useCalculator } from './calculator.ts'
import { forgetCve, showCve, useCveLookup } from './cve-lookup.ts'
import { newEntryId } from './entry-id.ts'
import { type Editing, rationaleOf, shownVector } from './snapshot.ts'
import { type TrayEntry, putIntoTray } from './tray.ts'

/**
 * Puts what is on screen into the tray and begins the next one, or puts an entry that is being edited
 * back to its place and comes back to what was there before. Says whether there was room.
 */
export function keepShown(): boolean {
  const state = useCalculator.getState()
  const { editing } = state
  const { cve } = useCveLookup.getState()
  const id = editing?.id ?? newEntryId()
  const entry: TrayEntry = { id, vector: shownVector(state), rationale: rationaleOf(state), cve }
  if (putIntoTray([entry]).length > 0) return false
  if (editing) {
    comeBack(editing)
  } else {
    reset()
    forgetCve()
  }
  return true
}

/** Shows what was on screen before an entry was edited; undo goes back to editing it. */
export function comeBack({ before, cve }: Editing): void {
  useCalculator.setState((state) => step(state, before, undefined))
  showOrForget(cve)
}

/** Shows the CVE ID that belongs to what is on screen now. */
export function showOrForget(cve: TrayEntry['cve']): void {
  if (cve === undefined) forgetCve()
  else showCve(cve)
}
