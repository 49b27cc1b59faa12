import { changedMetrics } from '#assessment/origin.ts'
import type { Shown } from '../snapshot.ts'

/** An assessment and the version of it that is compared. */
export type Column = Shown

/** What is compared, and what of a link or a choice is not there. */
export type Columns = {
  readonly columns: readonly Column[]
  /** Place of the column that the others are measured against. */
  readonly reference: number
  /** Vectors of a link that could not be read. */
  readonly unreadable: number
  /** Columns that were left out, because there are too many. */
  readonly omitted: number
  /** Whether the address names the columns: only where the link that was opened did. */
  readonly isNamed: boolean
}

/** Whether a column's vector is the person's own: it came from nowhere, or is not as it came any more. */
export function isOwn({ assessment: { origins, vectors }, version }: Column): boolean {
  const origin = origins[version]
  return origin === undefined || changedMetrics(origin, vectors[version]).length > 0
}
