import { useLateTexts } from '#i18n/late-texts.ts'
import { type Order, asKept, beginsDescending, worstFirst } from '#rows/order.ts'
import { view } from '#state/list/list-view.ts'
import { useFilterWords } from './fold-buttons.tsx'
import { RuleChoice } from './rule-line.tsx'

const orders = {
  worst: worstFirst,
  score: [{ column: 'score', isDescending: true }],
  id: [{ column: 'id', isDescending: false }],
  kept: asKept,
} as const satisfies Record<string, Order>

const names = Object.keys(orders) as readonly (keyof typeof orders)[]

/** The order in a sentence, and others to choose; and which vectors count. Where there is room for both, with the way to the filters. */
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
  const filterWords = useFilterWords()
  const current = names.find((name) => JSON.stringify(orders[name]) === JSON.stringify(order))
  const told = order.map(({ column, isDescending }) => ({
    column,
    isReversed: isDescending !== beginsDescending(column),
  }))
  return (
    <div className="list-order list-control">
      <p className={`text-muted ${current === undefined ? '' : 'list-order-told'}`}>
        {texts.order.sentence(told)}
      </p>
      <label className="list-order-choice">
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
      <RuleChoice />
      <button
        type="button"
        className="list-filter-button button text-sm button-outlined"
        aria-expanded={isFiltering}
        aria-controls="list-filters"
        onClick={onFilter}
      >
        {filterWords}
      </button>
    </div>
  )
}
