import { useLateTexts } from '#i18n/late-texts.ts'
import { useListView } from '#state/list/list-view.ts'

/** What a phone folds, so that the first row is on the first screen. */
export const folds = ['filter', 'order', 'more'] as const

export type Fold = (typeof folds)[number]

/** How many filters are chosen, in the words of the button that opens them. */
export function useFilterWords(): string {
  const { filter: texts } = useLateTexts('list').rows
  const chosen = useListView(
    ({ filter }) => Object.values({ ...filter.chosen, ...filter.more }).flat().length,
  )
  return chosen > 0 ? texts.openCount(chosen) : texts.open
}

/** On a phone, the ways to the filters, the order, and to everything that is done with all rows. */
export function FoldButtons({
  open,
  onOpen,
}: {
  open: Fold | undefined
  onOpen: (fold: Fold | undefined) => void
}) {
  const { rows: texts } = useLateTexts('list')
  const words = { filter: useFilterWords(), order: texts.order.label, more: texts.more }
  return (
    <div className="list-folds list-control">
      {folds.map((fold) => (
        <button
          key={fold}
          type="button"
          className="button text-sm button-outlined"
          aria-expanded={open === fold}
          onClick={() => onOpen(open === fold ? undefined : fold)}
        >
          {words[fold]}
        </button>
      ))}
    </div>
  )
}
