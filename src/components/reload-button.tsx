import { useMessages } from '#i18n/messages-context.ts'

/** Loads the page again; what is on screen is kept by then. */
export function ReloadButton() {
  return (
    <button
      type="button"
      className="button button-filled"
      onClick={() => globalThis.location.reload()}
    >
      {useMessages().reload}
    </button>
  )
}
