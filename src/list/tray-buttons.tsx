import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { showTray, useTrayShown } from '#state/tray-shown.ts'
import { loadTray } from './load.ts'

/** Puts what is on screen into the tray, and opens the tray. */
export function TrayButtons() {
  const { tray } = usePageMessages()
  const { count, isOpen } = useTrayShown()
  const isEdited = useCalculator(({ editing }) => editing !== undefined)
  const isEmpty = useCalculator((state) => shownVector(state).values.every((place) => place === 0))
  return (
    <div className="flex flex-wrap gap-2">
      <button
        type="button"
        className="button text-sm button-outlined"
        disabled={isEmpty && !isEdited}
        onClick={() =>
          void loadTray().then(
            (late) => late.keepAndGoOn(tray.kept),
            // The opened tray says that it could not be loaded.
            () => showTray(true),
          )
        }
      >
        {isEdited ? tray.save : tray.keep}
      </button>
      <button
        type="button"
        className="button text-sm button-outlined"
        aria-expanded={isOpen}
        aria-controls="tray"
        onClick={() => showTray(!isOpen)}
      >
        {tray.open(count)}
      </button>
    </div>
  )
}
