import { say } from '#state/announcement.ts'
import { useCalculator } from '#state/calculator.ts'
import { keepShown } from '#state/keeping.ts'
import { showTray } from '#state/tray-shown.ts'
import { focusEntry, focusMetricsSoon, focusTray } from './focus.ts'

/** Keeps what is on screen, says so, and puts the focus where the work goes on. */
export function keepAndGoOn(words: string): void {
  const { editing } = useCalculator.getState()
  if (keepShown()) {
    say(words)
    if (!editing || !focusEntry(editing.id, 'edit')) focusMetricsSoon()
  } else {
    // The tray says that it is full, and is where something can be deleted.
    showTray(true)
    focusTray()
  }
}
