import { announce } from '#state/announcement.ts'
import { useCompared } from '#state/compared.ts'
import { keepInItsList } from '#state/keeping.ts'
import { openListPage } from '#state/list/list-page.ts'
import { comeBackToRow } from '#state/list/list-left.ts'
import type { Snapshot } from '#state/snapshot.ts'
import { focusMetricsSoon } from './focus.ts'

/** Keeps what was on screen when it was asked for, says so, and goes on where the work does. */
export async function keepAndGoOn(shown: Snapshot, words: string): Promise<void> {
  const { editing } = shown
  const outcome = await keepInItsList(shown)
  // The list says that it is full, and is where something can be deleted.
  if (outcome === 'no-room') return openListPage()
  announce(words)
  // What came on screen meanwhile has the focus.
  if (outcome === 'kept-beside') return
  if (!editing || useCompared.getState().isBegun) return focusMetricsSoon()
  // A row that was opened comes back to where it was.
  comeBackToRow(editing.id)
  openListPage()
}
