import { startRecalling } from '#state/recall-known.ts'
import { startTray } from '#state/tray/tray.ts'
import { EditedEntry } from './edited-entry.tsx'
import { keepAndGoOn } from './keep-and-go-on.ts'
import { LinkOfferText } from './link-offer-text.tsx'
import { TrayPanel } from './tray-panel.tsx'

/** Starts to follow the tray; gives everything of it that the page's first load goes without. */
export function startLate() {
  startTray()
  startRecalling()
  return { EditedEntry, keepAndGoOn, LinkOfferText, TrayPanel }
}
