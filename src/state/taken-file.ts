/** What the last chosen or dropped file was taken as. */

import { create } from 'zustand'

export type TakenFile = 'daily-file' | 'cve-record' | 'kev' | 'refused'

export const useTakenFile = create<{ readonly taken: TakenFile | undefined }>(() => ({
  taken: undefined,
}))
