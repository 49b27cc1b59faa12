/** Whether vectors are compared, or the list is shown, in place of the calculator: as far as the page has to know before that is loaded. */

import { create } from 'zustand'

/** A comparison in the address bar, and what its entry of the history keeps of it. */
export type ShownComparison = {
  readonly fragment: string
  readonly mark: object
  /** Absent for a comparison: the page of rows stands in place of the calculator, too. */
  readonly view?: 'list'
}

export const useCompared = create<{
  /** Undefined while the calculator is shown. */
  readonly shown?: ShownComparison | undefined
  /** Whether there is a comparison to show or to come back to. */
  readonly isBegun: boolean
}>(() => ({ isBegun: false }))

/** Name under which this tab keeps what is compared, for the way back from the calculator after a reload. */
export const comparedKey = 'plumb.compared'
