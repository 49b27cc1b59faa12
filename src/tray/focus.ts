/** Where the focus goes, in the tray and out of it; elements are found by ID, because some are loaded late. */

import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { showPlace } from '#components/show-place.ts'

/** Focuses the first metric to be answered of a vector that is only about to be drawn. */
export function focusMetricsSoon(): void {
  setTimeout(focusFirstMetric)
}

/** Buttons of an entry that focus comes back to. */
export type EntryButton = 'edit' | 'up' | 'down' | 'delete'

/** The ID of a button in the page. */
export function buttonId(entryId: string, button: EntryButton): string {
  return `tray-${button}-${entryId}`
}

/** Focuses a button of an entry; says whether it is in the page. */
export function focusEntry(entryId: string, button: EntryButton): boolean {
  return focusById(buttonId(entryId, button))
}

/** Focuses a button of an entry that is only about to be drawn. */
export function focusEntrySoon(entryId: string, button: EntryButton): void {
  setTimeout(focusEntry, 0, entryId, button)
}

export const trayHeadingId = 'tray-heading'

/** Brings the open tray into view and focuses its heading. */
export function focusTray(): void {
  const heading = document.getElementById(trayHeadingId)
  if (heading) showPlace(heading)
}

function focusById(id: string): boolean {
  const element = document.getElementById(id)
  element?.focus()
  return element !== null
}
