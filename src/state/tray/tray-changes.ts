/** What is done to the tray while it is open. */

import { type TrayEntry, changeTray, idOf, mostEntries, useTray } from './tray.ts'

export function deleteEntry(id: string): void {
  changeTray((entries) => entries.filter((entry) => idOf(entry) !== id))
}

/** Puts a deleted entry back to its place, or as near to it as the list is long now; says whether there was room. */
export function restoreEntry(entry: TrayEntry, place: number): boolean {
  changeTray((entries) =>
    entries.length >= mostEntries || entries.some((each) => idOf(each) === idOf(entry))
      ? entries
      : entries.toSpliced(place, 0, entry),
  )
  return useTray.getState().entries.some((each) => idOf(each) === idOf(entry))
}

/** Moves an entry one place up or down. */
export function moveEntry(id: string, step: -1 | 1): void {
  changeTray((entries) => {
    const place = entries.findIndex((entry) => idOf(entry) === id)
    const [moved, other] = [entries[place], entries[place + step]]
    return moved && other ? entries.with(place, other).with(place + step, moved) : entries
  })
}
