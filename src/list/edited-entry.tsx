import { InResultBar } from '#components/in-result-bar.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { type Editing, type Snapshot, isEditedUnsaved } from '#state/snapshot.ts'

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
  return (
    <>
      <p className="order-first basis-full text-sm font-medium wrap-anywhere">
        {isUnsaved ? texts.editingUnsaved(name) : texts.editing(name)}
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
