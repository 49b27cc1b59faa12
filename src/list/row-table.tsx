import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { isUnfiltered } from '#rows/filter.ts'
import { idOf } from '#rows/row.ts'
import { useCalculator } from '#state/calculator.ts'
import { editedIn } from '#state/editing.ts'
import { useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { followJumps, isJumping } from './fill-later.ts'
import { RowLine } from './row-line.tsx'
import type { Fit } from './table-columns.ts'
import { TableHead } from './table-head.tsx'
import { useRowActions } from './use-row-actions.ts'
import { useRowKeys } from './use-row-keys.ts'
import type { ShownRows } from './use-rows.ts'
import { role } from './grid-roles.ts'

/** Rows that are drawn whole: to be printed and found by the browser, too. */
const mostDrawn = 100

/** A card is as high as what is there to be pressed: it is drawn whole. */
function isQuick(): boolean {
  return isJumping() && !matchMedia('(width < 40rem), (pointer: coarse)').matches
}

/** Height of a row until it is measured: one line, or on narrow screens a card. */
function estimatedHeight(): number {
  return matchMedia('(width < 40rem)').matches
    ? 79
    : matchMedia('(pointer: coarse)').matches
      ? 44
      : 27
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

/** The rows as a table; of a long one only those that are in sight are drawn. */
export function RowTable({ shown, fit }: { shown: ShownRows; fit: Fit }) {
  const { rows: texts } = useLateTexts('list')
  const { rows, places, order, filled, decided, since } = shown
  const { selected, unfolded, current, filter } = useListView()
  const state = useCalculator()
  const editedId = editedIn(
    useList(({ list }) => list.id),
    state.editing,
  )
  const body = useRef<HTMLTableSectionElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const isWhole = rows.length <= mostDrawn
  const currentAt = useMemo(
    () => Math.max(0, current === undefined ? 0 : rows.findIndex((row) => idOf(row) === current)),
    [rows, current],
  )
  // Asked once and not for each of a hundred thousand rows; another function would have all of them measured anew.
  const height = useSyncExternalStore(onResize, estimatedHeight)
  const estimateSize = useCallback(() => height, [height])
  const getItemKey = useCallback(
    (at: number) => {
      const row = rows[at]
      return row ? idOf(row) : at
    },
    [rows],
  )
  useLayoutEffect(followJumps, [])
  useLayoutEffect(() => {
    // What stands above the rows may grow at any time, and the page with it.
    const observer = new ResizeObserver(() => {
      const top = (body.current?.getBoundingClientRect().top ?? 0) + scrollY
      setScrollMargin(Math.round(top))
    })
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  // oxlint-disable-next-line react/incompatible-library -- its functions are asked while rows are drawn, and kept nowhere.
  const virtualizer = useWindowVirtualizer({
    count: isWhole ? 0 : rows.length,
    estimateSize,
    overscan: 3,
    scrollMargin,
    getItemKey,
    initialRect: { width: innerWidth, height: innerHeight },
    // The row that has the focus stays, or the focus would be lost.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), currentAt])].toSorted((a, b) => a - b),
  })
  const actions = useRowActions(shown)
  const onKeyDown = useRowKeys(shown, actions, (at) => !isWhole && virtualizer.scrollToIndex(at))
  const canMove = order.length === 0 && isUnfiltered(filter)
  const more = decided.columns
  const drawn = isWhole
    ? rows.map((_, index) => ({ index, start: undefined }))
    : virtualizer.getVirtualItems()
  return (
    <table
      {...role.grid}
      aria-label={texts.table}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      className="list-table"
      data-out={fit.out.join(' ')}
      style={fit.tracks}
    >
      <TableHead
        order={order}
        rows={rows}
        filled={filled}
        more={more}
        isSince={since !== undefined}
      />
      <tbody
        ref={body}
        {...role.group}
        className="list-body"
        style={isWhole ? undefined : { height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {drawn.map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const id = idOf(row)
          return (
            <RowLine
              key={id}
              row={row}
              index={index}
              place={places[index] ?? 0}
              count={rows.length}
              top={start === undefined ? undefined : start - scrollMargin}
              isQuick={isQuick}
              measure={isWhole ? undefined : virtualizer.measureElement}
              isCurrent={index === currentAt}
              isSelected={selected.has(id)}
              isUnfolded={unfolded.has(id)}
              edited={editedId === id ? state : undefined}
              canMove={canMove}
              filled={filled}
              more={more}
              since={since?.held[places[index] ?? 0]}
              actions={actions}
            />
          )
        })}
      </tbody>
    </table>
  )
}
