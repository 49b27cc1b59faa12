/** Whether the dialog of keys and settings is open; its content is loaded when it first is. */

import { create } from 'zustand'

export const useKeysDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export function showKeys(): void {
  useKeysDialog.setState({ isOpen: true })
}

export function hideKeys(): void {
  useKeysDialog.setState({ isOpen: false })
}
