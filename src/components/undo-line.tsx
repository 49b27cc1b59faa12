/** What was done last, and the way back. */
export function UndoLine({
  said,
  undo,
  label,
  className,
  onUndo,
}: {
  said: string
  undo: string
  /** What exactly comes back, around the words that are seen, where these do not say so. */
  label?: string
  /** Room above and below. */
  className: string
  onUndo: () => void
}) {
  return (
    <p className={`flex flex-wrap items-center gap-x-3 gap-y-1 text-sm print:hidden ${className}`}>
      <span className="min-w-0 wrap-anywhere">{said}</span>
      <button
        type="button"
        className="button wrap-anywhere button-outlined"
        aria-label={label}
        onClick={onUndo}
      >
        {undo}
      </button>
    </p>
  )
}
