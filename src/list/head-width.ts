import type { PointerEvent } from 'react'

import type { OrderColumn } from '#rows/order.ts'
import { narrowest, useListView, widen } from '#state/list/list-view.ts'

function headId(column: OrderColumn): string {
  return `list-head-${column}`
}

/** How wide a column is drawn now, in pixels. */
export function headWidth(column: OrderColumn): number {
  const head = document.getElementById(headId(column))
  return Math.round(head?.getBoundingClientRect().width ?? narrowest)
}

/** What makes the head of a column wider or narrower by its edge; keys find the same among the columns to choose. */
export function edgeOf(column: OrderColumn) {
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      widen(column, headWidth(column))
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      const { widths } = useListView.getState()
      const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl'
      widen(column, (widths[column] ?? 0) + event.movementX * (isReversed ? -1 : 1))
    },
    onDoubleClick: () => widen(column, undefined),
  }
}

/** What the head of a column is found by. */
export const headOf = (column: OrderColumn) => ({ id: headId(column) })
