import { type ReactNode, useState } from 'react'

/** Opens a dialog about rows. */
export function DialogButton({
  name,
  className = 'button text-sm button-outlined',
  renderDialog,
}: {
  name: string
  className?: string | undefined
  renderDialog: (onClose: () => void) => ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {name}
      </button>
      {isOpen && renderDialog(() => setIsOpen(false))}
    </>
  )
}
