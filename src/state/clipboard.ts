/** Copying, and what became of it. */

import { create } from 'zustand'

export type Copied = {
  /** Which button copied, so that it can say so. */
  readonly what: 'summary' | 'vector' | 'link' | 'code' | `tray-${string}`
  /** Differs from copy to copy. */
  readonly count: number
  /** The text, where the browser refused and the person has to copy it by hand. */
  readonly refused: string | undefined
}

export const useClipboard = create<{ readonly last: Copied | undefined }>(() => ({
  last: undefined,
}))

/** How long a button says that it has copied, in milliseconds. */
const shownFor = 2_000

/**
 * Copies a text inside a click or key press, with the same as HTML beside it where that is given; a
 * refusal is kept for the page to show.
 */
export async function copyText(what: Copied['what'], text: string, html?: string): Promise<void> {
  const count = (useClipboard.getState().last?.count ?? 0) + 1
  const refused = await write(text, html)?.then(
    () => undefined,
    () => text,
  )
  const failed = navigator.clipboard ? refused : text
  useClipboard.setState({ last: { what, count, refused: failed } })
  if (failed === undefined) setTimeout(forgetCopy, shownFor, count)
}

function write(text: string, html: string | undefined): Promise<void> | undefined {
  // Some browsers let pages copy plain text only.
  if (html === undefined || !('ClipboardItem' in globalThis)) {
    return navigator.clipboard?.writeText(text)
  }
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  return navigator.clipboard?.write([item])
}

/** Takes the notice of a copy away, unless another copy has come since. */
export function forgetCopy(count: number): void {
  useClipboard.setState((state) => (state.last?.count === count ? { last: undefined } : state))
}
