import { useLateTexts } from '#i18n/late-texts.ts'
import { type Order, type OrderColumn, orderedBy } from '#rows/order.ts'
import { type Row, idOf } from '#rows/row.ts'
import { useListView, view } from '#state/list/list-view.ts'
import type { DecidedColumn } from './decide/decide-rows.ts'
import { role } from './grid-roles.ts'
import { edgeOf, headOf } from './head-width.ts'
import { decidedClass } from './table-columns.ts'

/** The heads of the columns: each sorts, with Shift by one more. */
export function TableHead({
  order,
  rows,
  filled,
  more,
  isSince,
}: {
  order: Order
  rows: readonly Row[]
  filled: readonly OrderColumn[]
  more: readonly DecidedColumn[]
  isSince: boolean
}) {
  const { rows: texts } = useLateTexts('list')
  const { selected } = useListView()
  const columns = [
    ...filled.map((column) => ({
      column,
      own: column,
      name: texts.columns[column],
      className: `list-${column}`,
    })),
    ...more.map(({ column, table, at }) => ({
      column,
      own: undefined,
      name: column === 'due' ? texts.deciding.due : table.name,
      className: decidedClass(column, at),
    })),
  ]
  const isAll = rows.length > 0 && rows.every((row) => selected.has(idOf(row)))
  return (
    <thead {...role.group} className="list-table-head">
      <tr {...role.row} aria-rowindex={1} className="list-row list-head-row">
        <th {...role.columnHeader} className="list-select">
          <label className="list-tick">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              aria-label={texts.selectAll}
              checked={isAll}
              onChange={() => view({ selected: new Set(isAll ? [] : rows.map(idOf)) })}
            />
          </label>
        </th>
        <th {...role.columnHeader} className="list-chevron">
          <span className="sr-only">{texts.more}</span>
        </th>
        {columns.map(({ column, own, name, className }) => {
          const at = order.findIndex((step) => step.column === column)
          const step = order[at]
          return (
            <th
              key={column}
              {...role.columnHeader}
              {...(own && headOf(own))}
              className={`${className} list-head-cell`}
              aria-sort={step ? (step.isDescending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className="list-sort"
                title={texts.order.how}
                onClick={({ shiftKey }) => view({ order: orderedBy(order, column, shiftKey) })}
              >
                {name}
                {step && (
                  <span aria-hidden="true">
                    {' '}
                    {step.isDescending ? '↓' : '↑'}
                    {order.length > 1 && at + 1}
                  </span>
                )}
              </button>
              {own && <span aria-hidden="true" className="list-edge" {...edgeOf(own)} />}
            </th>
          )
        })}
        {isSince && (
          <th {...role.columnHeader} className="list-since">
            {texts.since.column}
          </th>
        )}
        <th {...role.columnHeader} className="list-buttons">
          <span className="sr-only">{texts.actions}</span>
        </th>
      </tr>
    </thead>
  )
}
