/** What a screen reader is told, once; its voice is `Announcer`. */

import { create } from 'zustand'

export const useAnnouncement = create<{ readonly text: string }>(() => ({ text: '' }))

/** Tells something at once. */
export function announce(text: string): void {
  // The same sentence twice would not be spoken again without a change of text.
  const { text: last } = useAnnouncement.getState()
  useAnnouncement.setState({ text: text === last ? `${text}\u00a0` : text })
}
