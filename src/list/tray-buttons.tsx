import { usedVersions } from '#assessment/assessment.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useCalculator } from '#state/calculator.ts'
import { type Snapshot, isEditedUnsaved } from '#state/snapshot.ts'
import { showTray, useTrayShown } from '#state/tray-shown.ts'
import { loadTray } from './load.ts'

/** Which entry of the tray is edited here, and whether it is as it is kept. */
function EditedEntry({ state }: { state: Snapshot }) {
  const { tray } = usePageMessages()
  if (!state.editing) return null
  const { title, cve } = state.editing.kept.assessment
  const name = title.trim() || (cve ?? tray.unnamed)
  return (
    <p className="order-first basis-full text-sm font-medium wrap-anywhere">
      {isEditedUnsaved(state) ? tray.editingUnsaved(name) : tray.editing(name)}
    </p>
  )
}

/** Puts what is on screen into the tray, and opens the tray. */
export function TrayButtons() {
  const { tray } = usePageMessages()
  const { count, isOpen } = useTrayShown()
  const state = useCalculator()
  const isEdited = state.editing !== undefined
  const isEmpty = usedVersions(state.assessment).length === 0
  return (
    <>
      <EditedEntry state={state} />
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
    </>
  )
}
