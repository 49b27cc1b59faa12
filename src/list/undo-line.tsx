import { useLateTexts } from '#i18n/late-texts.ts'
import { idOf } from '#rows/row.ts'
import { undoDelete, useListView } from '#state/list/list-view.ts'
import { focusRowSoon } from './focus.ts'

function bringBack() {
  const [first] = undoDelete()?.rows ?? []
  if (first) focusRowSoon(idOf(first), 'delete')
}

/** What was deleted last, and the way back. */
export function UndoLine() {
  const texts = useLateTexts('list')
  const last = useListView(({ deleted }) => deleted.at(-1))

  return (
    <div aria-live="polite">
      {last && (
        <p className="list-undo list-control">
          <span className="min-w-0 wrap-anywhere">{texts.deleted(last.name)}</span>
          <button
            type="button"
            className="button button-outlined"
            aria-label={texts.undoDelete(last.name)}
            onClick={bringBack}
          >
            {texts.undo}
          </button>
        </p>
      )}
    </div>
  )
}
