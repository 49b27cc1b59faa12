import { startFocusFixup } from '#components/focus-fixup.ts'
import type { Messages } from '#i18n/messages.ts'
import { startAnnouncements } from '#state/announce-changes.ts'
import { startUnreadText } from '#state/unread-text.ts'
import { startNoticingUpdates } from '#state/updated.ts'

/** What starts once the page stands, because nothing on the first screen waits for it. */
export function startLate(messages: Messages): void {
  startAnnouncements(messages)
  startFocusFixup()
  startUnreadText()
  startNoticingUpdates()
}
