import { UndoLine } from '#components/undo-line.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { undoAnswers, useSaidLast } from '#state/list-decide/answer-rows.ts'
import { useList } from '#state/list/list.ts'

/** Of how many rows something was answered last, and the way back. */
export function SaidLine() {
  const { deciding: texts } = useLateTexts('list').rows
  const list = useList((state) => state.list.id)
  const last = useSaidLast((state) => state.last)
  return (
    <div aria-live="polite">
      {last?.list === list && (
        <UndoLine
          said={texts.said(last.count)}
          undo={texts.undo}
          label={texts.undoSaid(last.count)}
          className="my-1.5"
          onUndo={undoAnswers}
        />
      )}
    </div>
  )
}
