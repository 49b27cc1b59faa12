/** Whether the result lies over the page of a narrow screen. */

import { create } from 'zustand'

export const useResultSheet = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

/** Opens the bar of a narrow screen into the whole result. */
export function openResultSheet(): void {
  useResultSheet.setState({ isOpen: true })
}

/** Makes way for what lies below it. */
export function closeResultSheet(): void {
  useResultSheet.setState({ isOpen: false })
}
