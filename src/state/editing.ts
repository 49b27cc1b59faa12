/** Editing an entry of the tray in the calculator. */

import { step, useCalculator } from './calculator.ts'
import { useCveLookup } from './cve-lookup.ts'
import { showOrForget } from './keeping.ts'
import { snapshotOf } from './snapshot.ts'
import type { TrayEntry } from './tray.ts'

/**
 * Shows an entry of the tray to be edited, as one undo step. What was on screen comes back with
 * `keepShown`; from one entry to the next it stays what it was before the first.
 */
export function editEntry({ id, vector, rationale, cve }: TrayEntry): void {
  const { version } = vector
  const { title, ...notes } = rationale
  const left = useCveLookup.getState().cve
  useCalculator.setState((state) => {
    const { [version]: _, ...origins } = state.origins
    const changed = {
      version,
      vectors: { ...state.vectors, [version]: vector },
      origins,
      title,
      notes: { ...state.notes, [version]: notes },
      editing: { ...(state.editing ?? { before: snapshotOf(state), cve: left }), id },
    }
    return step(state, changed, undefined)
  })
  showOrForget(cve)
}
