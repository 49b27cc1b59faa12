import { useLateTexts } from '#i18n/late-texts.ts'
import { toggledMore } from '#rows/filter.ts'
import { dueChoices, mostChoices } from '#rows-decide/choices.ts'
import { useListView, view } from '#state/list/list-view.ts'
import type { ShownRows } from '../use-rows.ts'

/** What rows are picked by of what tables answer: when they are due, and which outcomes are possible. */
export function DecideFilters({ rows }: { rows: ShownRows }) {
  const { list: texts } = useLateTexts('decide')
  const { rows: words } = useLateTexts('list')
  const filter = useListView((state) => state.filter)
  const { decided, groups } = rows.decided
  const namesOf = (key: string): { readonly legend: string; readonly names: readonly string[] } => {
    if (key === 'due')
      return { legend: texts.due, names: dueChoices.map((choice) => texts.choices[choice]) }
    const table = decided.find((each) => `table:${each.table.id}` === key)?.table
    const names = table?.outcome.values.map(({ name }) => name) ?? []
    const shown = names.slice(0, mostChoices)
    return {
      legend: texts.possible(table?.name ?? ''),
      names: shown.map((name, at) =>
        at === mostChoices - 1 && names.length > mostChoices ? texts.andFurther(name) : name,
      ),
    }
  }
  return (
    <>
      {groups.map(({ key }) => {
        const { legend, names } = namesOf(key)
        const counts = rows.filtered.more[key] ?? []
        const chosen = filter.more[key] ?? []
        const all = names.map((name, place) => ({ name, place, count: counts[place] ?? 0 }))
        // The most urgent stands at the top.
        const sorted = key === 'due' ? all : all.toReversed()
        const shown = sorted.filter(({ place, count }) => count > 0 || chosen.includes(place))
        if (shown.length === 0) return null
        return (
          <fieldset key={key} className="list-facet">
            <legend>{legend}</legend>
            {shown.map(({ name, place, count }) => (
              <label key={place} className="list-choice">
                <input
                  type="checkbox"
                  className="size-4 accent-ink"
                  checked={chosen.includes(place)}
                  onChange={() => view({ filter: toggledMore(filter, key, place) })}
                />
                <span className="min-w-0 flex-1">{name}</span>
                <span className="text-muted">{words.digits(count)}</span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}
