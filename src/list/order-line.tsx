import { useLateTexts } from '#i18n/late-texts.ts'
import {
  type Order,
  type OrderColumn,
  asKept,
  beginsDescending,
  isOfTable,
  worstFirst,
} from '#rows/order.ts'
import { view } from '#state/list/list-view.ts'
import { ColumnChoice } from './column-choice.tsx'
import type { DecidedList } from './decide/decide-rows.ts'
import { useFilterWords } from './fold-buttons.tsx'
import { RuleChoice } from './rule-line.tsx'
import type { GivingWay } from './table-columns.ts'

const orders = {
  worst: worstFirst,
  score: [{ column: 'score', isDescending: true }],
  id: [{ column: 'id', isDescending: false }],
  kept: asKept,
} as const satisfies Record<string, Order>

/** The order in a sentence, and others to choose; and which vectors count. Where there is room for both, with the way to the filters. */
export function OrderLine({
  order,
  decided,
  choosable,
  out,
  room,
  isFiltering,
  onFilter,
}: {
  order: Order
  decided: DecidedList
  choosable: readonly OrderColumn[]
  /** What of the table has no room, and that in words. */
  out: readonly GivingWay[]
  room: string | undefined
  isFiltering: boolean
  onFilter: () => void
}) {
  const { rows: texts } = useLateTexts('list')
  const filterWords = useFilterWords()
  const isDeciding = decided.columns.length > 0
  const offered = { ...(isDeciding && { decision: decided.order }), ...orders }
  const isThis = (other: Order) => JSON.stringify(other) === JSON.stringify(order)
  const names = Object.keys(offered) as readonly (keyof typeof offered)[]
  const current = names.find((name) => isThis(offered[name] ?? asKept))
  const nameOf = (column: Order[number]['column']): string =>
    isOfTable(column)
      ? (decided.columns.find((each) => each.column === column)?.table.name ?? column)
      : texts.order.named[column]
  const told = order.map(({ column, isDescending }) => ({
    name: nameOf(column),
    isReversed: isDescending !== beginsDescending(column),
  }))
  return (
    <div className="list-order list-control">
      <p className={`text-muted ${current === undefined ? '' : 'list-order-told'}`}>
        {current === 'decision' ? texts.order.decisionHow : texts.order.sentence(told)}
      </p>
      <label className="list-order-choice max-w-full">
        <span className="text-muted">{texts.order.label}</span>
        <select
          className="list-field min-w-0"
          value={current ?? 'own'}
          onChange={({ target }) => {
            const name = names.find((each) => each === target.value)
            const chosenOrder = name && offered[name]
            if (chosenOrder) view({ order: chosenOrder })
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
      <ColumnChoice choosable={choosable} out={out} room={room} />
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
