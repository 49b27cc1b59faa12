import { formatVector } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { Row } from '#rows/row.ts'
import { rangeOf } from '#state/scored.ts'
import { type Snapshot, isEditedUnsaved, shownVector } from '#state/snapshot.ts'
import { role } from './grid-roles.ts'

/** That a row is being edited in the calculator, and what is kept of it meanwhile. */
export function EditedLine({
  row,
  name,
  edited,
  onStop,
}: {
  row: Row
  name: string
  edited: Snapshot
  onStop: () => void
}) {
  const messages = useMessages()
  const texts = useLateTexts('list')
  const kept = shownVector(row)
  return (
    <td {...role.cell} className="list-behind list-edited">
      <span>
        {isEditedUnsaved(edited)
          ? texts.editedUnsaved(messages.rangeText(rangeOf(kept)), formatVector(kept))
          : texts.edited}
      </span>{' '}
      <button
        type="button"
        className="list-press"
        aria-label={texts.stopEntry(name)}
        onClick={onStop}
      >
        {texts.stop}
      </button>
    </td>
  )
}
