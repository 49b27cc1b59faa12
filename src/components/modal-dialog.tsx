import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'

import { closeDialog } from '#state/open-dialog.ts'
import { closeOwnDialog } from './without-forms.ts'

/** A dialog that is open as long as it is mounted: its heading, a button that closes it, its content. */
export function ModalDialog({
  heading,
  closeText,
  width,
  ref,
  onClose = closeDialog,
  children,
}: {
  heading: string
  closeText: string
  width: 'max-w-xl' | 'max-w-5xl' | 'max-w-6xl'
  ref?: RefObject<HTMLDialogElement | null>
  /** For a dialog that is none of the page's own. */
  onClose?: () => void
  children: ReactNode
}) {
  const own = useRef<HTMLDialogElement>(null)
  const dialog = ref ?? own
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [dialog])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={`m-auto max-h-[94dvh] w-full ${width} overflow-y-auto card p-5 text-ink backdrop:bg-black/40`}
      onClose={onClose}
    >
      <div className="flex items-center justify-between gap-4">
        <h2 id={id} className="text-lg font-semibold">
          {heading}
        </h2>
        <button type="button" className="button button-outlined" onClick={closeOwnDialog}>
          {closeText}
        </button>
      </div>
      {children}
    </dialog>
  )
}
