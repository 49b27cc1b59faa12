/** What the page shows of the list before it has loaded what deals with it. */

import { create } from 'zustand'

import { readStored, storedKeys } from '../storage.ts'

/** Name of the tray of early builds in the browser's store; later each entry had a name of its own behind it. */
export const trayKey = 'plumb.tray'

/** How the names of those entries begin; rows on their way into the database stand under them, too. */
export const entryKeys = `${trayKey}.`

/** Name under which the number of rows is kept, which the database would tell too late. */
export const countKey = 'plumb.list'

export const useListShown = create(() => ({ count: 0 }))

/** Counts what earlier visits have left; it is checked when the list is loaded. */
export function startListShown(): void {
  const count = (Number(readStored('local', countKey)) || 0) + storedKeys('local', entryKeys).length
  useListShown.setState({ count })
}
