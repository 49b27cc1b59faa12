import type { DecisionTable } from '#decide/decision-table.ts'
import { isOverdue } from '#decide/due.ts'
import type { KnownInput } from '#decide/inputs.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'
import { type Row, isOpen } from '#rows/row.ts'
import { saidOf } from '#rows/said.ts'
import { onlyAssetOf, rowsOnAsset } from '#rows-decide/assets.ts'
import { namesDays } from '#rows-decide/order.ts'
import { overruledWords, whoSays } from '#share/ticket/input-words.ts'
import { useDecisions } from '#state/decisions.ts'
import { answerRows } from '#state/list-decide/answer-rows.ts'
import { useShownTables } from '#state/list-decide/shown-tables.ts'
import { useList } from '#state/list/list.ts'
import { shownTables } from './decide-rows.ts'
import { FoundOn } from './found-on.tsx'
import { useRowDecision } from './use-row-decision.ts'

/** Why a row is due: what each table answers, by what inputs, and what a person says of them. */
export function RowDecision({ row, name }: { row: Row; name: string }) {
  const { list: texts } = useLateTexts('decide')
  const { ids } = useShownTables()
  const own = useDecisions((state) => state.own)
  const tables = shownTables(ids, { own })
  return (
    <section aria-label={texts.of(name)} className="list-decision">
      {tables.map((table) => (
        <OfTable key={table.id} row={row} table={table} />
      ))}
      <div className="list-fields">
        {tables.some(namesDays) && (
          <FoundOn
            key={saidOf(row)?.found}
            found={saidOf(row)?.found}
            onFound={(found) => answerRows([row], { found })}
          />
        )}
        <SameForAsset row={row} />
      </div>
    </section>
  )
}

function OfTable({ row, table }: { row: Row; table: DecisionTable }) {
  const texts = useLateTexts('decide')
  const decision = useRowDecision(row, table)
  const { inputs, outcomes, dependsOn } = decision
  const today = localToday()
  return (
    <div>
      <p className="list-caption">{table.name}</p>
      <p>
        <strong>{texts.outcome(outcomes.map(({ value }) => value.name))}</strong>{' '}
        {dependsOn.length > 0 && texts.dependsOn(dependsOn.map((point) => point.name))}
      </p>
      {isOpen(row) &&
        outcomes.map(({ value, due }) => (
          <p key={value.key} className="list-small">
            {due?.kind === 'on' && texts.due(value.name, due.day, due.start, isOverdue(due, today))}
            {due?.kind === 'upgrade' && texts.upgrade(value.name)}
            {due?.kind === 'no-start' && texts.noStart(value.name)}
          </p>
        ))}
      <div className="list-inputs">
        {inputs.map((input) => (
          <Input key={input.point.id} row={row} input={input} />
        ))}
      </div>
    </div>
  )
}

/** An input with who says it; a person may know better. */
function Input({ row, input }: { row: Row; input: KnownInput }) {
  const texts = useLateTexts('decide')
  const { point, overruled } = input
  const [own] = saidOf(row)?.answers[point.id] ?? []
  const others = overruled.map((each) => overruledWords(texts, point, each))
  return (
    <label className="list-input" data-open={input.whyOpen !== undefined || undefined}>
      <span>{point.name}</span>
      <select
        className="list-field"
        value={own ?? ''}
        onChange={({ target: { value } }) =>
          answerRows([row], { answers: { [point.id]: value === '' ? undefined : [value] } })
        }
      >
        <option value="">
          {own === undefined ? texts.list.now(input.values.map(nameIn(input))) : texts.takeBack}
        </option>
        {point.values.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <span className="list-small text-muted">{[whoSays(texts, input), ...others].join('; ')}</span>
    </label>
  )
}

function nameIn({ point }: KnownInput) {
  return (key: string) => point.values.find((value) => value.key === key)?.name ?? key
}

/** Gives what is said of this row to all rows of its asset. */
function SameForAsset({ row }: { row: Row }) {
  const { list: texts } = useLateTexts('decide')
  const { rows } = useList()
  const asset = onlyAssetOf(row)
  const said = saidOf(row)
  if (asset === undefined || !said) return null
  const others = rowsOnAsset(rows, asset)
  if (others.length < 2) return null
  return (
    <button type="button" className="list-press" onClick={() => answerRows(others, said)}>
      {texts.ofAsset(others.length, asset)}
    </button>
  )
}
