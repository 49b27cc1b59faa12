import { memo, useEffect, useState } from 'react'

import { idOf } from '#rows/row.ts'
import { unfold, useListView, view } from '#state/list/list-view.ts'
import { fillLater } from './fill-later.ts'
import { partId } from './focus.ts'
import { role } from './grid-roles.ts'
import { QuickCells } from './quick-cells.tsx'
import { RowCells } from './whole-cells.tsx'
import type { RowLineProps } from './row-line-props.ts'

/** A row in one line, on a phone as a card, with all that stands behind it once it is unfolded. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, index, place, top, isCurrent, isSelected, isUnfolded, edited, actions } = props
  const id = idOf(row)
  const name = actions.nameOf(row, place)
  const [isFilled, setIsFilled] = useState(() => top === undefined || !props.isQuick())
  const isWhole = isFilled || isCurrent || isUnfolded || edited !== undefined
  useEffect(() => (isWhole ? undefined : fillLater(() => setIsFilled(true))), [isWhole])
  return (
    // Keys on a row are heard by the table.
    <tr
      ref={props.measure}
      {...role.row}
      id={partId(id, 'row')}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={edited !== undefined || undefined}
      tabIndex={isCurrent ? 0 : -1}
      className="list-row"
      data-unfolded={isUnfolded || undefined}
      data-at={top === undefined ? undefined : ''}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      onFocus={() => {
        if (useListView.getState().current !== id) view({ current: id })
      }}
      onDoubleClick={({ target, currentTarget }) => {
        if (target === currentTarget || !(target as Element).closest('button, input, label'))
          unfold(id, !isUnfolded)
      }}
    >
      {isWhole ? (
        <RowCells {...props} name={name} />
      ) : (
        <QuickCells
          row={row}
          name={name}
          filled={props.filled}
          more={props.more}
          isSince={props.since !== undefined}
        />
      )}
    </tr>
  )
})
