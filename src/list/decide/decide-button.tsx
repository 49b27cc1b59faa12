import { useLateTexts } from '#i18n/late-texts.ts'
import { openDeciding, useShownTables } from '#state/list-decide/shown-tables.ts'
import { PanelButton } from '../panel-button.tsx'

/** Shows what decision tables answer for the rows, and what they are asked with. */
export function DecideButton() {
  const { rows: texts } = useLateTexts('list')
  const isOpen = useShownTables((state) => state.isOpen)
  return (
    <PanelButton place="deciding" isOpen={isOpen} onOpen={openDeciding}>
      {texts.deciding.open}
    </PanelButton>
  )
}
