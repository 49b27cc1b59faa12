import { useLateTexts } from '#i18n/late-texts.ts'
import { idOf } from '#rows/row.ts'
import { type RowPart, partId } from './focus.ts'
import { role } from './grid-roles.ts'
import type { RowLineProps } from './row-line-props.ts'

/** Moves a row where rows are as they were kept, and deletes it. */
export function RowButtons({
  row,
  index,
  place,
  count,
  canMove,
  actions,
  name,
  tab,
}: RowLineProps & { name: string; tab: 0 | -1 }) {
  const texts = useLateTexts('list')
  const button = (part: RowPart) => ({
    type: 'button' as const,
    id: partId(idOf(row), part),
    className: 'list-icon',
    tabIndex: tab,
  })
  return (
    <td {...role.cell} className="list-buttons">
      {/* Focus stays on the button of a row that has come to the end of its way. */}
      {canMove && (
        <button
          {...button('up')}
          aria-label={texts.up(name)}
          aria-disabled={index === 0}
          onClick={() => actions.move(row, -1)}
        >
          <span aria-hidden="true">↑</span>
        </button>
      )}
      {canMove && (
        <button
          {...button('down')}
          aria-label={texts.down(name)}
          aria-disabled={index === count - 1}
          onClick={() => actions.move(row, 1)}
        >
          <span aria-hidden="true">↓</span>
        </button>
      )}
      <button
        {...button('delete')}
        aria-label={texts.deleteEntry(name)}
        onClick={() => actions.remove(row, place, 'delete')}
      >
        <span aria-hidden="true">×</span>
      </button>
    </td>
  )
}
