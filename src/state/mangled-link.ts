/** What becomes of an address that is not as we write ours: mangled, foreign, with a text, or of several findings. */

import { isCompared } from '#url/read/compared.ts'
import { readPermalink, type PermalinkReading } from '#url/read/read-permalink.ts'
import { useCalculator } from './calculator.ts'
import { openComparison } from './comparison/opened-comparison.ts'
import { listFragment, openListPage } from './list/list-page.ts'
import { comeBackToRow } from './list/list-left.ts'
import { showCve } from './cve-lookup.ts'
import { setLinkOffer } from './link-offer.ts'
import { openVector } from './opened-link.ts'
import type { PasteOutcome } from './paste-outcome.ts'
import { usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'
import { tellUnreadTag } from './unread-tag.ts'

/** What was made of an address. */
type Opened = {
  readonly hasVector: boolean
  /** The notice that is to be answered before the address may go. */
  readonly unanswered: PasteOutcome | undefined
}

/** Opens the page's address, with all that is in it; does nothing more once it is not current. */
export async function openAddress(isCurrent: () => boolean): Promise<Opened> {
  if (location.hash === listFragment) {
    comeBackToRow()
    openListPage()
    return { hasVector: true, unanswered: undefined }
  }
  if (isCompared(location)) {
    openComparison()
    return { hasVector: true, unanswered: undefined }
  }
  const reading = readPermalink(location, useCalculator.getState().version)
  if (reading.isSeveral) setLinkOffer(location.href)
  const unanswered = await openReading(reading, isCurrent)
  return { hasVector: reading.kind === 'vector', unanswered }
}

/** Whether a notice names something that was not read, so that only its link still holds it. */
function isUnread(outcome: PasteOutcome): boolean {
  const { kind, notUnderstood = [] } = outcome
  if (kind !== 'loaded' && kind !== 'on-screen') return true
  const { dropped, left = [], unreadable = [] } = outcome
  return notUnderstood.length + dropped.length + left.length + unreadable.length > 0
}

/**
 * Opens an address with what is read late: a text around its vector, title and notes. Gives the notice
 * that is to be answered before the address may go. Does nothing more once it is not current.
 */
async function openReading(
  reading: PermalinkReading,
  isCurrent: () => boolean,
): Promise<PasteOutcome | undefined> {
  const before = usePasted.getState().outcome
  // As with a text that is pasted.
  usePasted.setState({ dismissed: useCalculator.getState().assessment.id })
  const late =
    reading.doubt === undefined ? undefined : await loadLate(() => import('./link-in-text.ts'))
  if (!isCurrent()) return undefined
  if (late?.openLinkAsText(reading) !== true) openLink(reading)
  const vector = shownVector(useCalculator.getState())
  if (reading.tag !== undefined && usePasted.getState().outcome?.kind !== 'choice') {
    const text = await loadLate(() => import('./link-text.ts'))
    const isRead = await text?.openLinkText(reading.tag, vector, isCurrent)
    if (!isCurrent()) return undefined
    if (isRead !== true) tellUnreadTag(reading.tag)
  }
  const { outcome } = usePasted.getState()
  return outcome && outcome !== before && isUnread(outcome) ? outcome : undefined
}

async function loadLate<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load()
  } catch {
    return undefined
  }
}

/** Shows what was read of an address, or lets its text wait to be mended. */
export function openLink(reading: PermalinkReading): void {
  const { notUnderstood } = reading
  if (reading.kind === 'none') {
    if (reading.cve !== undefined) showCve(reading.cve)
    const [first] = notUnderstood
    // What stood in the field was of another text.
    if (first) usePasted.setState({ text: first.text, outcome: { kind: 'link', notUnderstood } })
    return
  }
  if (reading.kind === 'unreadable') {
    const { text, problems } = reading
    const outcome = { kind: 'unreadable', what: 'link', problems, notUnderstood } as const
    usePasted.setState({ text, outcome })
    return
  }
  openVector(reading, reading)
}
