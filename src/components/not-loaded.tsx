import { useMessages } from '#i18n/messages-context.ts'

/** Stands where a part could not be loaded; a dialog's lies over the page, where its button was pressed. */
export function NotLoaded({
  onRetry,
  onDismiss,
}: {
  onRetry: () => void
  onDismiss: (() => void) | undefined
}) {
  const messages = useMessages()
  return (
    <div
      role="alert"
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 text-sm ${onDismiss ? 'fixed inset-x-3 bottom-4 z-40 mx-auto max-w-xl card border-edge p-3 pl-4 shadow-lg' : ''}`}
    >
      <p className="flex-1">{messages.notLoaded}</p>
      <button type="button" className="button text-sm button-outlined" onClick={onRetry}>
        {messages.retry}
      </button>
      {onDismiss && (
        <button type="button" className="button text-sm" onClick={onDismiss}>
          {messages.dismiss}
        </button>
      )}
    </div>
  )
}
