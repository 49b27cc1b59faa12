/** Which environment was applied to rows of the list last, to be said wherever it can be taken back. */

import { create } from 'zustand'

import type { Assessment } from '#assessment/assessment.ts'
import type { Row } from '#rows/row.ts'

/** A row before, and what applying has made of it. */
export type AppliedChange = { readonly before: Row; readonly after: Assessment }

/** What was applied last, and what was left of it when it was taken back. */
export type AppliedToList = {
  /** What was applied last in this visit, and can be taken back. */
  readonly last:
    | {
        readonly name: string
        /** The list in which it was done. */
        readonly list: string
        readonly changes: ReadonlyMap<string, AppliedChange>
      }
    | undefined
  /** How many rows of a list were changed by somebody since, and so were not taken back. */
  readonly left: { readonly list: string; readonly count: number } | undefined
}

export const useAppliedToList = create<AppliedToList>(() => ({ last: undefined, left: undefined }))
