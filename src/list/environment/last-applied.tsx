import './environment.css'

import { UndoLine } from '#components/undo-line.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useAppliedToList } from '#state/environment/applied-to-list.ts'
import { undoInList } from '#state/environment/in-list.ts'
import { useList } from '#state/list/list.ts'

/** Which environment was applied last, and the way back. */
export function LastApplied() {
  const { list: words } = useLateTexts('interview')
  const list = useList((state) => state.list.id)
  const { last, left } = useAppliedToList()
  return (
    <div aria-live="polite">
      {last?.list === list && (
        <UndoLine
          said={words.done(last.name, last.changes.size)}
          undo={words.undoWhat(last.name)}
          className="my-1.5"
          onUndo={undoInList}
        />
      )}
      {left?.list === list && <p className="list-environment-line">{words.undone(left.count)}</p>}
    </div>
  )
}
