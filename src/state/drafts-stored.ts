/** Whether this tab has drafts, and whether the browser took in the last ones; where it did not, the page says so. */

import { create } from 'zustand'

import { readStored } from './storage.ts'

export const draftsKey = 'plumb.drafts'

/** Whether a reload has something to bring back. */
export function hasDrafts(): boolean {
  return readStored('session', draftsKey) !== undefined
}

export const useDraftsStored = create<{ readonly isStored: boolean }>(() => ({ isStored: true }))
