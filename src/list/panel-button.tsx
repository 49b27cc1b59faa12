import type { ReactNode } from 'react'

/** Opens and closes a part of the list page, by the id of its place. */
export function PanelButton({
  place,
  isOpen,
  onOpen,
  children,
}: {
  place: string
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="button text-sm button-outlined"
      aria-expanded={isOpen}
      aria-controls={place}
      onClick={() => onOpen(!isOpen)}
    >
      {children}
    </button>
  )
}
