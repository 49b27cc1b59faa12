/** Which dialog is open, if any: a modal one stands alone. Its content is loaded when it first is. */

import { create } from 'zustand'

type Dialog = 'keys' | 'share' | 'embed-builder'

const useDialog = create<{ readonly open: Dialog | undefined }>(() => ({ open: undefined }))

export function openDialog(dialog: Dialog): void {
  useDialog.setState({ open: dialog })
}

export function closeDialog(): void {
  useDialog.setState({ open: undefined })
}

export function useOpenDialog(): Dialog | undefined {
  return useDialog(({ open }) => open)
}
