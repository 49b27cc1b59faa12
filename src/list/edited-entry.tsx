import { InResultBar } from '#components/in-result-bar.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { type List, useList } from '#state/list/list.ts'
import { type Editing, type Snapshot, isEditedUnsaved } from '#state/snapshot.ts'

/** The list that saving goes to: that of the row, or the open one where that is deleted. */
function listOfEntry({ list: open, lists }: List, { list: of }: Editing, unnamed: string) {
  const own = of === undefined || of === open.id ? open : lists.find(({ id }) => id === of)
  const isOnlyOne = lists.length < 2 && own === open
  const name = (own ?? open).name || unnamed
  return { isGone: own === undefined, name: isOnlyOne ? undefined : name }
}

/** Which row of the list is edited here, and whether it is as it is kept; on narrow screens with the way to keep it. */
export function EditedEntry({
  state,
  editing,
  onSave,
}: {
  state: Snapshot
  editing: Editing
  onSave: () => void
}) {
  const { list } = usePageMessages()
  const texts = useLateTexts('list')
  const { title, cve } = editing.kept.assessment
  const name = title.trim() || (cve ?? texts.unnamed)
  const isUnsaved = isEditedUnsaved(state)
  const lists = useList()
  const { isGone, name: listName } = listOfEntry(lists, editing, texts.rows.name)
  return (
    <>
      <p className="order-first basis-full text-sm font-medium wrap-anywhere">
        {isUnsaved ? texts.editingUnsaved(name, listName) : texts.editing(name, listName)}{' '}
        {isGone && texts.editingGone(listName)}
      </p>
      <InResultBar>
        <div className="mt-1 flex items-center justify-between gap-2 text-sm lg:hidden">
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere">{texts.editingShort(name)}</p>
            {isUnsaved && <p className="text-muted">{texts.notSaved}</p>}
          </div>
          <button
            type="button"
            className="button min-h-11 text-sm button-outlined"
            onClick={onSave}
          >
            {list.save}
          </button>
        </div>
      </InResultBar>
    </>
  )
}
