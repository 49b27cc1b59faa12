import { useLateTexts } from '#i18n/late-texts.ts'
import { findDays } from '#state/since/comparing-since.ts'

/** Opens what the list is compared with. */
export function SinceButton({
  isOpen,
  onOpen,
}: {
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}) {
  const { since: texts } = useLateTexts('list').rows
  return (
    <button
      type="button"
      className="button text-sm button-outlined"
      aria-expanded={isOpen}
      aria-controls="since"
      onClick={() => {
        void findDays()
        onOpen(!isOpen)
      }}
    >
      {texts.open}
    </button>
  )
}
