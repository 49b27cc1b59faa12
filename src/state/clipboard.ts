/** Copying, and what became of it. */

import { create } from 'zustand'

export type Copied = {
  /** Which button copied, so that it can say so. */
  readonly what:
    | 'summary'
    | 'vector'
    | 'link'
    | 'code'
    | 'form'
    | 'words'
    | 'why'
    | 'decision'
    | `list-${string}`
    | `compared-${string}`
    | `case-${string}`
  /** Differs from copy to copy. */
  readonly count: number
  /** The text, where the browser refused and the person has to copy it by hand. */
  readonly refused: string | undefined
}

export const useClipboard = create<{ readonly last: Copied | undefined }>(() => ({
  last: undefined,
}))

/** Whether a button has just copied, so that it can say so for a moment. */
export function useIsCopied(what: Copied['what']): boolean {
  return useClipboard(({ last }) => last?.what === what && last.refused === undefined)
}

/** How long a button says that it has copied, in milliseconds. */
const shownFor = 2_000

/**
 * Copies a text inside a click or key press, beside it the same as HTML where there is such; a
 * refusal is kept for the page to show.
 */
export async function copyText(what: Copied['what'], plain: string, html?: string): Promise<void> {
  const count = (useClipboard.getState().last?.count ?? 0) + 1
  const refused = await write(plain, html).then(
    () => undefined,
    () => plain,
  )
  useClipboard.setState({ last: { what, count, refused } })
  if (refused === undefined) setTimeout(forgetCopy, shownFor, count)
}

/** Copies a picture that may still be being drawn; says whether the browser took it. */
export async function copyPicture(what: Copied['what'], png: Promise<Blob>): Promise<boolean> {
  const count = (useClipboard.getState().last?.count ?? 0) + 1
  const isCopied = await writePicture(png).then(
    () => true,
    () => false,
  )
  if (!isCopied) return false
  useClipboard.setState({ last: { what, count, refused: undefined } })
  setTimeout(forgetCopy, shownFor, count)
  return true
}

/** Inside the click itself, with the picture to come: Safari takes it no later. */
async function writePicture(png: Promise<Blob>): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>
  if (!clipboard || typeof ClipboardItem === 'undefined') throw new Error('no clipboard')
  return clipboard.write([new ClipboardItem({ 'image/png': png })])
}

/** Rejects where the browser refuses, or has no clipboard. */
async function write(plain: string, html: string | undefined): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>
  if (!clipboard) return writeByEvent({ 'text/plain': plain, ...(html && { 'text/html': html }) })
  if (html === undefined || typeof ClipboardItem === 'undefined') return clipboard.writeText(plain)
  const parts = { 'text/plain': plain, 'text/html': html }
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })])
  return clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)])
}

/** On plain http there is no clipboard but the one of a copy event, which the page itself may cause in a click. */
function writeByEvent(texts: Readonly<Record<string, string>>): void {
  let isWritten = false
  function write(event: ClipboardEvent): void {
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text)
    event.preventDefault()
    isWritten = true
  }
  addEventListener('copy', write, true)
  // Deprecated without a successor there.
  document.execCommand('copy')
  removeEventListener('copy', write, true)
  if (!isWritten) throw new Error('no clipboard')
}

/** Takes the notice of a copy away, unless another copy has come since. */
export function forgetCopy(count: number): void {
  useClipboard.setState((state) => (state.last?.count === count ? { last: undefined } : state))
}
