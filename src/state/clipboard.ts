/** Copying, and what became of it. */

import { create } from 'zustand'

export type Copied = {
  /** Which button copied, so that it can say so. */
  readonly what: 'summary' | 'vector' | 'link' | 'code'
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

/** Copies a text inside a click or key press; a refusal is kept for the page to show. */
export async function copyText(what: Copied['what'], text: string): Promise<void> {
  const count = (useClipboard.getState().last?.count ?? 0) + 1
  const refused = await navigator.clipboard?.writeText(text).then(
    () => undefined,
    () => text,
  )
  const failed = navigator.clipboard ? refused : text
  useClipboard.setState({ last: { what, count, refused: failed } })
  if (failed === undefined) setTimeout(forgetCopy, shownFor, count)
}

/** Takes the notice of a copy away, unless another copy has come since. */
export function forgetCopy(count: number): void {
  useClipboard.setState((state) => (state.last?.count === count ? { last: undefined } : state))
}
