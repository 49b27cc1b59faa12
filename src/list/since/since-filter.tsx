import { useLateTexts } from '#i18n/late-texts.ts'
import { toggledMore } from '#rows/filter.ts'
import { changes } from '#since/since.ts'
import { useListView, view } from '#state/list/list-view.ts'
import type { ShownRows } from '../use-rows.ts'

/** Picks rows by what has become of them. */
export function SinceFilter({ rows }: { rows: ShownRows }) {
  const { since: texts } = useLateTexts('decide')
  const { rows: words } = useLateTexts('list')
  const filter = useListView((state) => state.filter)
  const counts = rows.filtered.more['since'] ?? []
  const chosen = filter.more['since'] ?? []
  return (
    <fieldset className="list-facet">
      <legend>{words.since.column}</legend>
      {changes.map(
        (change, place) =>
          ((counts[place] ?? 0) > 0 || chosen.includes(place)) && (
            <label key={change} className="list-choice">
              <input
                type="checkbox"
                className="size-4 accent-ink"
                checked={chosen.includes(place)}
                onChange={() => view({ filter: toggledMore(filter, 'since', place) })}
              />
              <span className="min-w-0 flex-1">{texts.choices[change]}</span>
              <span className="text-muted">{words.digits(counts[place] ?? 0)}</span>
            </label>
          ),
      )}
    </fieldset>
  )
}
