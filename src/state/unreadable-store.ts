/** How much of what the browser kept could not be read and was forgotten, for the part that says so. */

import { create } from 'zustand'

export type UnreadableStore = {
  readonly answers: number
  readonly files: number
  readonly entries: number
  readonly sets: number
}

export const useUnreadableStore = create<UnreadableStore>(() => ({
  answers: 0,
  files: 0,
  entries: 0,
  sets: 0,
}))

/** Puts down that some more could not be read. */
export function noteUnreadable(what: keyof UnreadableStore, count: number): void {
  if (count > 0) useUnreadableStore.setState((before) => ({ [what]: before[what] + count }))
}
