import { announce } from '#state/announcement.ts'
import { keepShown } from '#state/keeping.ts'
import type { Snapshot } from '#state/snapshot.ts'
import { showTray } from '#state/tray/tray-shown.ts'
import { focusEntry, focusMetricsSoon, focusTray } from './focus.ts'

/** Keeps what was on screen when it was asked for, says so, and puts the focus where the work goes on. */
export function keepAndGoOn(shown: Snapshot, words: string): void {
  const { editing } = shown
  const outcome = keepShown(shown)
  if (outcome !== 'no-room') {
    announce(words)
    // What came on screen meanwhile has the focus.
    if (outcome === 'kept-beside') return
    if (!editing || !focusEntry(editing.id, 'edit')) focusMetricsSoon()
  } else {
    // The tray says that it is full, and is where something can be deleted.
    showTray(true)
    focusTray()
  }
}
