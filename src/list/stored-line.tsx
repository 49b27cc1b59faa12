import { useLateTexts } from '#i18n/late-texts.ts'
import { mostRows, useList } from '#state/list/list.ts'
import { useUnfinishedImport } from '#state/import/unfinished-import.ts'
import { useUnreadableStore } from '#state/unreadable-store.ts'

/** Where the rows are kept, and everything that is wrong with that. */
export function StoredLine() {
  const texts = useLateTexts('list')
  const { rows, isStored, isForVisit, newer, unfinished, isPersistent } = useList()
  const unread = useUnfinishedImport()
  const unreadable = useUnreadableStore((store) => store.entries)
  const kept = isForVisit ? texts.forVisit : isStored ? texts.stored : texts.notStored
  const isDoubtful = rows.length > 0 && isPersistent === false && isStored && !isForVisit
  // Of what is as it should be a phone says nothing until it is asked.
  const isQuiet = rows.length > 0 && isStored && !isForVisit
  return (
    <div aria-live="polite">
      <p className={`list-small text-muted ${isQuiet ? 'list-of-more' : ''}`}>
        {rows.length === 0 ? texts.empty : kept}
        {isDoubtful && ` ${texts.notPersistent}`}
      </p>
      {unfinished > 0 && <p className="list-told">{texts.unfinished(unfinished)}</p>}
      {unread.files > 0 && (
        <p className="list-told">{texts.unread(unread.files, unread.findings)}</p>
      )}
      {newer > 0 && <p className="list-told">{texts.newer(newer)}</p>}
      {unreadable > 0 && <p className="list-told">{texts.forgotten(unreadable)}</p>}
      {rows.length >= mostRows && <p className="list-told">{texts.full(mostRows)}</p>}
    </div>
  )
}
