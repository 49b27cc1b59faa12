import { closeOwnDialog } from '#components/without-forms.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { forgetCopy, useClipboard } from '#state/clipboard.ts'

/** Where the browser refuses to copy, the text appears selected, ready for Ctrl+C. */
export function RefusedCopyDialog() {
  const texts = useLateTexts('refusedCopy')
  const last = useClipboard((state) => state.last)
  if (last?.refused === undefined) return null
  const { count, refused } = last
  return (
    <dialog
      key={count}
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      aria-label={texts.field}
      className="m-auto w-full max-w-xl card p-5 text-ink backdrop:bg-black/40"
      onClose={() => forgetCopy(count)}
    >
      <p className="mb-2">{texts.why}</p>
      <textarea
        readOnly
        rows={4}
        aria-label={texts.field}
        className="mb-3 block w-full rounded-lg border border-edge bg-well p-2 font-mono text-sm"
        value={refused}
        ref={(field) => field?.select()}
      />
      <button type="button" className="button button-outlined" onClick={closeOwnDialog}>
        {texts.close}
      </button>
    </dialog>
  )
}
