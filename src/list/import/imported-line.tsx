import { UndoLine } from '#components/undo-line.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { foreignText } from '#published/schema.ts'
import { undoImport, useImporting } from '#state/import/importing.ts'
import { useList } from '#state/list/list.ts'

/** What was imported last, and the way back. */
export function ImportedLine() {
  const texts = useLateTexts('importing')
  const last = useImporting((state) => state.last)
  const sources = useImporting((state) => state.sources)
  const list = useList((state) => state.list.id)
  if (last?.list !== list) return null
  const { added, before, withoutRoom } = last
  const sentences = [
    added.length > 0 && texts.added(added.length),
    before.length > 0 && texts.updated(before.length),
    withoutRoom > 0 && texts.withoutRoom(withoutRoom),
    sources.length > 0 &&
      texts.sourcesStay(sources.slice(0, 3).map((name) => foreignText(name, 100))),
  ]
  return (
    <UndoLine
      said={sentences.filter(Boolean).join(' ')}
      undo={texts.undo}
      label={texts.undoAdded}
      className="my-1.5"
      onUndo={undoImport}
    />
  )
}
