import type { KeyboardEvent } from 'react'

import { type Row, idOf } from '#rows/row.ts'
import { select, unfold, useListView, view } from '#state/list/list-view.ts'
import { focusRow, focusRowSoon } from './focus.ts'
import type { RowActions } from './use-row-actions.ts'
import type { ShownRows } from './use-rows.ts'

/** Rows that Page Up and Page Down pass. */
const pageLength = 15

/** How far a key goes from a row. */
function stepOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return Math.min(count - 1, at + pageLength)
    case 'PageUp':
      return Math.max(0, at - pageLength)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

/** Keys on a row: arrows lead to others, Space selects, Enter opens, Delete deletes, → and ← unfold and fold. */
export function useRowKeys(
  { rows, places, order }: ShownRows,
  actions: RowActions,
  scrollTo: (at: number) => unknown,
) {
  function goTo(at: number, row: Row): void {
    view({ current: idOf(row) })
    scrollTo(at)
    if (!focusRow(idOf(row), 'row')) focusRowSoon(idOf(row), 'row')
  }

  /** Says whether the key was for the row. */
  function act({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number): boolean {
    const row = rows[at]
    if (!row) return false
    const id = idOf(row)
    const { selected } = useListView.getState()
    if (altKey && order.length === 0 && (key === 'ArrowUp' || key === 'ArrowDown')) {
      actions.move(row, key === 'ArrowUp' ? -1 : 1)
      focusRowSoon(id, 'row')
      return true
    }
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') {
      view({ selected: new Set(rows.map(idOf)) })
      return true
    }
    if (altKey || ctrlKey || metaKey) return false
    const target = stepOf(key, at, rows.length)
    if (target !== undefined) {
      const next = rows[target]
      if (!next) return true
      if (shiftKey) {
        select(id, true)
        select(idOf(next), true)
      }
      goTo(target, next)
      return true
    }
    switch (key) {
      case ' ':
        select(id, !selected.has(id))
        return true
      case 'Enter':
        actions.open(row)
        return true
      case 'Delete':
        actions.remove(row, places[at] ?? 0, 'row')
        return true
      case 'ArrowRight':
      case 'ArrowLeft':
        unfold(id, key === 'ArrowRight')
        return true
      case 'F2':
        unfold(id, true)
        focusRowSoon(id, 'title')
        return true
      case 'Escape':
        view({ selected: new Set() })
        return true
      default:
        return false
    }
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const row = target.closest<HTMLElement>('[role="row"]')
    if (row && target !== row && event.key === 'Escape') {
      // Out of a control of the row, back to the row.
      row.focus()
      return event.preventDefault()
    }
    if (target !== row) return
    if (act(event, Number(row.dataset['index']))) event.preventDefault()
  }
}
