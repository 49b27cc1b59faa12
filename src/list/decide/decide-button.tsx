import { useLateTexts } from '#i18n/late-texts.ts'
import { openDeciding, useShownTables } from '#state/list-decide/shown-tables.ts'

/** Shows what decision tables answer for the rows, and what they are asked with. */
export function DecideButton() {
  const { rows: texts } = useLateTexts('list')
  const isOpen = useShownTables((state) => state.isOpen)
  return (
    <button
      type="button"
      className="button text-sm button-outlined"
      aria-expanded={isOpen}
      aria-controls="deciding"
      onClick={() => openDeciding(!isOpen)}
    >
      {texts.deciding.open}
    </button>
  )
}
