import type { OrderColumn } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import type { Snapshot } from '#state/snapshot.ts'
import type { DecidedColumn } from './decide/decide-rows.ts'
import type { RowActions } from './use-row-actions.ts'

/** What a row is drawn by. */
export type RowLineProps = {
  row: Row
  /** Among the rows that are shown, and among all. */
  index: number
  place: number
  count: number
  /** Where it stands in a long table. */
  top: number | undefined
  /** Whether it passes by, and is drawn whole only later. */
  isQuick: () => boolean
  measure: ((element: HTMLElement | null) => void) | undefined
  isCurrent: boolean
  isSelected: boolean
  isUnfolded: boolean
  /** What the calculator shows of the row, while it is edited there. */
  edited: Snapshot | undefined
  canMove: boolean
  filled: readonly OrderColumn[]
  /** Columns of decisions. */
  more: readonly DecidedColumn[]
  /** Bits of what has become of it; undefined where it is compared with nothing. */
  since: number | undefined
  actions: RowActions
}
