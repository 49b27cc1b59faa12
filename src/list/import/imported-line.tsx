import { useLateTexts } from '#i18n/late-texts.ts'
import { undoImport, useImporting } from '#state/import/importing.ts'

/** What was imported last, and the way back. */
export function ImportedLine() {
  const texts = useLateTexts('importing')
  const last = useImporting((state) => state.last)
  if (!last) return null
  const { added, before, withoutRoom } = last
  const sentences = [
    added.length > 0 && texts.added(added.length),
    before.length > 0 && texts.updated(before.length),
    withoutRoom > 0 && texts.withoutRoom(withoutRoom),
  ]
  return (
    <p className="list-undo list-control">
      <span>{sentences.filter(Boolean).join(' ')}</span>
      <button
        type="button"
        className="button button-outlined"
        aria-label={texts.undoAdded}
        onClick={undoImport}
      >
        {texts.undo}
      </button>
    </p>
  )
}
