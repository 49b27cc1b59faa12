import { download } from '#components/download.ts'
import { isPublished } from '#decide/own-table.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'
import { type Row, idOf, idsOf } from '#rows/row.ts'
import { dueChoices, totalsOf } from '#rows-decide/choices.ts'
import { namesDays } from '#rows-decide/order.ts'
import { assumeExposed, tablesOf, useDecisions } from '#state/decisions.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { showTable, useShownTables } from '#state/list-decide/shown-tables.ts'
import { selectedRows, useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { rowName } from '../row-name.ts'
import type { ShownRows } from '../use-rows.ts'
import { dueCalendar } from './calendar.ts'
import { asksNow } from './decide-rows.ts'

/** Which tables decide, what may be assumed, what that comes to, and the due dates as a file. */
export function DecidePanel({ rows }: { rows: ShownRows }) {
  const texts = useLateTexts('decide')
  const { list: words } = texts
  const state = useDecisions()
  const { ids } = useShownTables()
  return (
    <section aria-label={words.heading} className="list-decide list-control card">
      <fieldset className="list-tables">
        <legend className="list-caption">{words.tables}</legend>
        {tablesOf(state).map(({ id, name }) => (
          <label key={id} className="list-choice">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={ids.includes(id)}
              onChange={({ target }) => showTable(id, target.checked)}
            />
            {isPublished(id) ? name : words.own(name)}
          </label>
        ))}
        <span className="list-small text-muted">{words.ownHow}</span>
      </fieldset>
      {ids.includes(bod2604.id) && (
        <>
          <label className="list-choice">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={state.assumesExposed}
              onChange={({ target }) => assumeExposed(target.checked)}
            />
            {texts.assume}
          </label>
          <details className="list-small">
            <summary className="min-h-6 cursor-pointer link pointer-coarse:min-h-11">
              {words.rule}
            </summary>
            <p className="text-muted">
              {texts.borrowed} {texts.clock} {texts.older}
            </p>
          </details>
        </>
      )}
      <Totals rows={rows} />
      <Calendar rows={rows} />
    </section>
  )
}

/** How many rows are due when, whatever is filtered, and how many are not settled. */
function Totals({ rows: { decided } }: { rows: ShownRows }) {
  const { list: words } = useLateTexts('decide')
  const [first] = decided.decided
  const due = decided.groups.find(({ key }) => key === 'due')
  if (!first) return null
  const totals = due ? totalsOf(due) : []
  const open = first.set.reduce(
    (count, set) => count + Number((first.sets[set]?.length ?? 0) > 1),
    0,
  )
  return (
    <>
      <p className="list-sum">
        {dueChoices.map((choice, at) => {
          const [figure, counted] = words.sum[choice](totals[at] ?? 0)
          return (
            (totals[at] ?? 0) > 0 && (
              <span key={choice} className="list-figure">
                <strong>{figure}</strong> {counted}
              </span>
            )
          )
        })}
      </p>
      <p className="list-small text-muted">
        {open > 0 && words.unsettled(open, first.rows.length)} {due && words.each}
      </p>
    </>
  )
}

/** Saves the due dates of the rows that are selected, or shown. */
function Calendar({ rows }: { rows: ShownRows }) {
  const texts = useLateTexts('decide')
  const { untitled } = useLateTexts('list')
  const view = useListView()
  const { decided } = rows.decided
  const dated = decided.find(({ table }) => namesDays(table))
  if (!dated) return null
  const { table } = dated
  const isSelected = view.selected.size > 0
  const wanted = isSelected ? selectedRows(view) : rows.rows
  const withDay = new Set<Row>(
    dated.rows.filter((_, at) => !Number.isNaN(dated.dueFirst[at] ?? Number.NaN)),
  )
  const count = wanted.filter((row) => withDay.has(row)).length
  if (count === 0) return null

  function save() {
    const places = new Map(useList.getState().rows.map((row, at) => [idOf(row), at]))
    const named = wanted
      .filter((row) => withDay.has(row))
      .map((row) => ({
        row,
        name: idsOf(row)[0] ?? rowName(row, places.get(idOf(row)) ?? 0, untitled),
      }))
    const asks = asksNow(useKnownOfCve.getState().shown, useDecisions.getState(), localToday())
    const text = dueCalendar(texts, table, named, asks)
    download(texts.list.calendarName, new Blob([text], { type: 'text/calendar' }))
  }

  return (
    <p className="list-written">
      <button type="button" className="button text-sm button-outlined" onClick={save}>
        {texts.list.calendar(count)}
      </button>
      <span className="list-small text-muted">{texts.list.calendarHow(isSelected)}</span>
    </p>
  )
}
