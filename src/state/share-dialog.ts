/** Whether the dialog for sharing is open; it is loaded when it first is. */

import { create } from 'zustand'

export const useShareDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export function showShareDialog(): void {
  useShareDialog.setState({ isOpen: true })
}

export function hideShareDialog(): void {
  useShareDialog.setState({ isOpen: false })
}
