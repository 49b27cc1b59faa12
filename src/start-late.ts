import { startPrintingScreen } from '#calculator/print-screen.ts'
import { startFocusFixup } from '#components/focus-fixup.ts'
import type { Messages } from '#i18n/messages.ts'
import { startAnnouncements } from '#state/announce-changes.ts'
import { startDrafts } from '#state/drafts.ts'
import { comparedKey } from '#state/compared.ts'
import { takeGivenBy } from '#state/given-files.ts'
import { startOnceLoaded } from '#state/start-once-loaded.ts'
import { readStored } from '#state/storage.ts'
import { startWithoutNetwork } from '#state/without-network.ts'
import { startUnreadText } from '#state/unread-text.ts'
import { startNoticingUpdates } from '#state/updated.ts'

/** What the start has done already, and its words. */
type Begun = { readonly messages: Messages; readonly hasStartedDrafts: boolean }

/** What starts once the page stands, because nothing on the first screen waits for it. */
export function startLate({ messages, hasStartedDrafts }: Begun): void {
  if (!hasStartedDrafts) startDrafts()
  startAnnouncements(messages)
  startFocusFixup()
  startPrintingScreen(messages)
  startUnreadText()
  startNoticingUpdates()
  // Where the browser refuses to keep the page, everything but opening it without a network works.
  startWithoutNetwork().catch(() => undefined)
  takeGivenBy(async (files) => {
    const loaded = await import('#threat/take-files.ts').catch(() => undefined)
    await loaded?.takeFiles(files)
  })
  if (readStored('session', comparedKey) !== undefined)
    startOnceLoaded(
      () => import('#state/comparison/kept-comparison.ts'),
      (late) => late.recallComparison(),
    )
}
