import { startFocusFixup } from '#components/focus-fixup.ts'
import { startUnreadText } from '#state/unread-text.ts'
import { startNoticingUpdates } from '#state/updated.ts'

/** What starts once the page stands, because nothing on the first screen waits for it. */
export function startLate(): void {
  startFocusFixup()
  startUnreadText()
  startNoticingUpdates()
}
