import { useLayoutEffect, useRef, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import type { OrderColumn } from '#rows/order.ts'
import { narrowest, showColumn, useListView, view, widen, widest } from '#state/list/list-view.ts'
import { headWidth } from './head-width.ts'
import type { GivingWay } from './table-columns.ts'

/** Without it a row could not be told from another, nor opened. */
const always: OrderColumn = 'title'

/** Moves a menu back by as much as it would stick out of the window. */
function keepInWindow(menu: HTMLElement): void {
  menu.style.translate = ''
  const { left, right } = menu.getBoundingClientRect()
  const tooFar = Math.max(0, right - document.documentElement.clientWidth + 12)
  const tooNear = Math.max(0, 12 - left)
  if (tooFar + tooNear > 0) menu.style.translate = `${tooNear - tooFar}px`
}

/** Which columns are shown, and how wide; on narrow windows those that they leave out stay behind each row. */
export function ColumnChoice({
  choosable,
  out,
  room,
}: {
  choosable: readonly OrderColumn[]
  out: readonly GivingWay[]
  room: string | undefined
}) {
  const { rows: texts } = useLateTexts('list')
  const { choosing, columns } = texts
  const { hidden, widths } = useListView()
  // How wide a column is now is asked of its head.
  const [isOpen, setIsOpen] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  // What stands before the menu, such as the sentence of the order, may push it to the edge at any time.
  useLayoutEffect(() => {
    if (isOpen && panel.current) keepInWindow(panel.current)
  })
  return (
    <details
      className="list-columns"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        event.currentTarget.open = false
        event.currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary className="button text-sm button-outlined">
        {out.length > 0 ? choosing.openCount(out.length) : choosing.open}
      </summary>
      <div ref={panel} className="list-columns-panel card">
        {isOpen && room !== undefined && <p className="list-room text-muted">{room}</p>}
        {isOpen &&
          choosable.map((column) => (
            <div key={column} className="list-column-choice">
              <label className="list-choice">
                <input
                  type="checkbox"
                  className="size-4 accent-ink"
                  aria-label={choosing.show(columns[column])}
                  disabled={column === always}
                  checked={!hidden.has(column)}
                  onChange={({ target }) => showColumn(column, target.checked)}
                />
                {columns[column]}
              </label>
              {!hidden.has(column) && headWidth(column) === 0 && (
                <span className="text-muted">{choosing.tooNarrow}</span>
              )}
              {!hidden.has(column) && headWidth(column) > 0 && (
                <input
                  type="range"
                  className="list-width"
                  aria-label={choosing.width(columns[column])}
                  aria-valuetext={choosing.pixels(widths[column] ?? headWidth(column))}
                  min={narrowest}
                  max={widest}
                  step={8}
                  value={widths[column] ?? headWidth(column)}
                  onChange={({ target }) => widen(column, Number(target.value))}
                />
              )}
            </div>
          ))}
        <div className="flex flex-wrap gap-2">
          {hidden.size > 0 && (
            <button
              type="button"
              className="button text-sm button-outlined"
              onClick={() => view({ hidden: new Set() })}
            >
              {choosing.all}
            </button>
          )}
          {Object.values(widths).some((width) => width !== undefined) && (
            <button
              type="button"
              className="button text-sm button-outlined"
              onClick={() => view({ widths: {} })}
            >
              {choosing.asBefore}
            </button>
          )}
        </div>
      </div>
    </details>
  )
}
