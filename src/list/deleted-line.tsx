import { UndoLine } from '#components/undo-line.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { idOf } from '#rows/row.ts'
import { deletedLast, undoDelete, useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { focusRowSoon } from './focus.ts'

function bringBack() {
  const [first] = undoDelete()?.rows ?? []
  if (first) focusRowSoon(idOf(first), 'delete')
}

/** What was deleted last, and the way back. */
export function DeletedLine() {
  const texts = useLateTexts('list')
  const list = useList((state) => state.list.id)
  const last = useListView((state) => deletedLast(list, state))
  return (
    <div aria-live="polite">
      {last && (
        <UndoLine
          said={texts.deleted(last.name)}
          undo={texts.undo}
          label={texts.undoDelete(last.name)}
          className="my-1.5"
          onUndo={bringBack}
        />
      )}
    </div>
  )
}
