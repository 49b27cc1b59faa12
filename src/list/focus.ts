/** Where the focus goes, in the list and out of it; elements are found by ID, because some are loaded late. */

import { focusFirstMetric } from '#components/metrics/metric-focus.ts'

/** Focuses the first metric to be answered of a vector that is only about to be drawn. */
export function focusMetricsSoon(): void {
  setTimeout(focusFirstMetric)
}

/** What of a row the focus comes back to. */
export type RowPart = 'row' | 'edit' | 'up' | 'down' | 'delete' | 'note' | 'title'

/** The ID of a part in the page. */
export function partId(rowId: string, part: RowPart): string {
  return `row-${part}-${rowId}`
}

/** Focuses a part of a row; says whether it is in the page. */
export function focusRow(rowId: string, part: RowPart): boolean {
  const element = document.getElementById(partId(rowId, part))
  element?.focus()
  return element !== null
}

/** Focuses a part of a row that is only about to be drawn. */
export function focusRowSoon(rowId: string, part: RowPart): void {
  setTimeout(focusRow, 0, rowId, part)
}

export const listHeadingId = 'list-heading'

/** Focuses the heading of the list, where it is open. */
export function focusList(): void {
  document.getElementById(listHeadingId)?.focus()
}
