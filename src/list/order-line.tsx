import { useLateTexts } from '#i18n/late-texts.ts'
import { type Order, asKept, beginsDescending, worstFirst } from '#rows/order.ts'
import { useListView, view } from '#state/list/list-view.ts'

const orders = {
  worst: worstFirst,
  score: [{ column: 'score', isDescending: true }],
  id: [{ column: 'id', isDescending: false }],
  kept: asKept,
} as const satisfies Record<string, Order>

const names = Object.keys(orders) as readonly (keyof typeof orders)[]

/** The order in a sentence, and others to choose; on narrow screens with the way to the filters. */
export function OrderLine({
  order,
  isFiltering,
  onFilter,
}: {
  order: Order
  isFiltering: boolean
  onFilter: () => void
}) {
  const { rows: texts } = useLateTexts('list')
  const chosen = useListView(({ filter }) => Object.values(filter.chosen).flat().length)
  const current = names.find((name) => JSON.stringify(orders[name]) === JSON.stringify(order))
  const told = order.map(({ column, isDescending }) => ({
    column,
    isReversed: isDescending !== beginsDescending(column),
  }))
  return (
    <div className="list-order list-control">
      {current === undefined && <p className="text-muted">{texts.order.sentence(told)}</p>}
      <label className="flex items-center gap-2">
        <span className="text-muted">{texts.order.label}</span>
        <select
          className="list-field"
          value={current ?? 'own'}
          onChange={({ target }) => {
            const name = names.find((each) => each === target.value)
            if (name) view({ order: orders[name] })
          }}
        >
          {current === undefined && <option value="own">{texts.order.own}</option>}
          {names.map((name) => (
            <option key={name} value={name}>
              {texts.order[name]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="list-filter-button button text-sm button-outlined"
        aria-expanded={isFiltering}
        aria-controls="list-filters"
        onClick={onFilter}
      >
        {chosen > 0 ? texts.filter.openCount(chosen) : texts.filter.open}
      </button>
    </div>
  )
}
