import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { versions } from '#cvss/index.ts'
import { severityPlaces } from '#rows/columns.ts'
import {
  type FilterGroup,
  epssSteps,
  filterGroups,
  isUnfiltered,
  noFilter,
  toggled,
} from '#rows/filter.ts'
import { qualityMarks } from '#rows/quality.ts'
import { rowStatuses } from '#rows/row.ts'
import { useListView, view } from '#state/list/list-view.ts'
import { EpssFrom } from './charts/late.ts'
import { DecideFilters } from './decide/late.ts'
import { SinceFilter } from './since/late.ts'
import type { ShownRows } from './use-rows.ts'

const groups = Object.keys(filterGroups) as readonly FilterGroup[]

/** Names of the choices of each group, in their order. */
function useChoices(): Readonly<Record<FilterGroup, readonly string[]>> {
  const messages = useMessages()
  const { rows: texts } = useLateTexts('list')
  const { filter } = texts
  return {
    severity: severityPlaces.map((place) =>
      place === 'no-score' ? filter.noScore : messages.severities[place],
    ),
    kev: filter.kev,
    epss: epssSteps.map(filter.epss),
    status: rowStatuses.map((status) => texts.statuses[status]),
    quality: qualityMarks.map((mark) => texts.quality.filter[mark]),
    version: [...versions.map((version) => `v${version}`), filter.noVector],
  }
}

/** What rows are picked by, each with the number of rows that it would leave. */
export function FilterRail({ rows }: { rows: ShownRows }) {
  const { rows: texts } = useLateTexts('list')
  const { filter: words } = texts
  const filter = useListView((state) => state.filter)
  const choices = useChoices()
  const { counts } = rows.filtered
  return (
    <search id="list-filters" aria-label={words.heading} className="list-rail list-control">
      <input
        type="search"
        className="list-field w-full"
        aria-label={words.text}
        placeholder={words.text}
        value={filter.text}
        onChange={({ target }) => view({ filter: { ...filter, text: target.value } })}
      />
      {rows.decided.groups.length > 0 && <DecideFilters rows={rows} />}
      {rows.since && <SinceFilter rows={rows} />}
      {groups.map((group) => {
        const shown = choices[group]
          .map((name, place) => ({ name, place, count: counts[group][place] ?? 0 }))
          .filter(({ place, count }) => count > 0 || filter.chosen[group].includes(place))
        // A threshold of one's own may lie below all that are offered.
        const isTyped = group === 'epss' && rows.filled.includes('epss')
        if (shown.length === 0 && !isTyped) return null
        return (
          <fieldset key={group} className="list-facet">
            <legend>{words.groups[group]}</legend>
            {shown.map(({ name, place, count }) => (
              <label key={name} className="list-choice">
                <input
                  type="checkbox"
                  className="size-4 accent-ink"
                  checked={filter.chosen[group].includes(place)}
                  onChange={() => view({ filter: toggled(filter, group, place) })}
                />
                {group === 'severity' && (
                  <span
                    aria-hidden="true"
                    className="list-swatch"
                    data-severity={severityPlaces[place]}
                  />
                )}
                <span className="min-w-0 flex-1">{name}</span>
                <span className="text-muted">{texts.digits(count)}</span>
              </label>
            ))}
            {isTyped && <EpssFrom />}
          </fieldset>
        )
      })}
      {!isUnfiltered(filter) && (
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => view({ filter: noFilter })}
        >
          {words.clear}
        </button>
      )}
    </search>
  )
}
