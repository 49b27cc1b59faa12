import { startListPage } from '#state/list/list-page-follow.ts'
import { startList } from '#state/list/list-sync.ts'
import { useList } from '#state/list/list.ts'
import { startRecalling } from '#state/recall-known.ts'
import { EditedEntry } from './edited-entry.tsx'
import { keepAndGoOn } from './keep-and-go-on.ts'

/** For the database, in milliseconds. */
const longestWait = 2_000

/** What is said of a link to several vectors. */
function loadOffer() {
  return import('./link-offer-text.tsx').then((all) => all.LinkOfferText)
}

/** The page of rows, which is large. */
function loadPage() {
  return import('./list-part.tsx').then((all) => all.startListPart())
}

/** Starts to follow the list; gives everything of it that the page's first load goes without. */
export async function startLate() {
  // A database that another tab holds may not answer: what is kept meanwhile waits for it.
  await Promise.race([startList(), new Promise((resolve) => setTimeout(resolve, longestWait))])
  startListPage()
  startRecalling()
  // Who keeps something may want to see it when the network is gone.
  if (useList.getState().rows.length > 0) void loadPage().catch(() => undefined)
  return { EditedEntry, keepAndGoOn, loadOffer, loadPage }
}
