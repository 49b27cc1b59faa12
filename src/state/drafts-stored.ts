/** Whether the browser took in the drafts of this tab; where it did not, the page says so. */

import { create } from 'zustand'

export const useDraftsStored = create<{ readonly isStored: boolean }>(() => ({ isStored: true }))
