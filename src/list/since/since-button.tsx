import { useLateTexts } from '#i18n/late-texts.ts'
import { findDays } from '#state/since/comparing-since.ts'
import { PanelButton } from '../panel-button.tsx'

/** Opens what the list is compared with. */
export function SinceButton({
  isOpen,
  onOpen,
}: {
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}) {
  const { since: texts } = useLateTexts('list').rows
  function open(isOpened: boolean) {
    void findDays()
    onOpen(isOpened)
  }
  return (
    <PanelButton place="since" isOpen={isOpen} onOpen={open}>
      {texts.open}
    </PanelButton>
  )
}
