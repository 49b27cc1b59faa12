import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { say } from '#state/announcement.ts'
import { useCalculator } from '#state/calculator.ts'
import { keepShown } from '#state/keeping.ts'
import { rationaleOf, shownVector } from '#state/snapshot.ts'
import { mostEntries, toggleTray, useTray } from '#state/tray.ts'
import { isBlank } from '#url/rationale.ts'
import { focusEntry } from './focus.ts'

/** Puts what is on screen into the tray, and opens the tray. */
export function TrayButtons() {
  const { tray } = usePageMessages()
  const { entries, isOpen } = useTray()
  const edited = useCalculator(({ editing }) => editing?.id)
  const isEmpty = useCalculator(
    (state) =>
      shownVector(state).values.every((place) => place === 0) && isBlank(rationaleOf(state)),
  )
  const isFull = entries.length >= mostEntries

  function keep() {
    if (!keepShown()) return
    say(tray.kept)
    if (edited === undefined || !focusEntry(edited, 'edit')) focusFirstMetric()
  }

  return (
    <div className="flex flex-wrap gap-2 text-sm">
      <button
        type="button"
        className="button button-outlined"
        disabled={edited === undefined && (isEmpty || isFull)}
        onClick={keep}
      >
        {edited === undefined ? tray.keep : tray.save}
      </button>
      <button
        type="button"
        className="button button-outlined"
        aria-expanded={isOpen}
        aria-controls="tray"
        onClick={() => toggleTray()}
      >
        {tray.open(entries.length)}
      </button>
      {isFull && <p className="basis-full text-muted">{tray.full(mostEntries)}</p>}
    </div>
  )
}
