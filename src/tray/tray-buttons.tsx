import { usedVersions } from '#assessment/assessment.ts'
import { lazyPart } from '#components/lazy-part.tsx'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useCalculator } from '#state/calculator.ts'
import { showTray, useTrayShown } from '#state/tray/tray-shown.ts'
import { loadTray } from './load.ts'

const EditedEntry = lazyPart('list', () => loadTray().then((late) => late.EditedEntry))

/** Puts what is on screen into the tray, and opens the tray. */
export function TrayButtons() {
  const { tray } = usePageMessages()
  const { count, isOpen } = useTrayShown()
  const state = useCalculator()
  const { editing } = state
  const isEmpty = usedVersions(state.assessment).length === 0
  const keep = () =>
    void loadTray().then(
      (late) => late.keepAndGoOn(state, tray.kept),
      // The opened tray says that it could not be loaded.
      () => showTray(true),
    )
  return (
    <>
      {editing && <EditedEntry state={state} editing={editing} onSave={keep} />}
      <button
        type="button"
        className="button text-sm button-outlined"
        disabled={isEmpty && !editing}
        onClick={keep}
      >
        {editing ? tray.save : tray.keep}
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
