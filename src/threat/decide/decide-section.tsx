import './decide.css'

import { useId, useMemo } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { type Decision, type PossibleOutcome, decisionOf } from '#decide/decision.ts'
import { isOverdue } from '#decide/due.ts'
import { kevVerdict } from '#decide/kev-verdict.ts'
import { isPublished } from '#decide/own-table.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import {
  answersOf,
  assumeExposed,
  chooseTable,
  noteFound,
  tablesOf,
  useDecisions,
} from '#state/decisions.ts'
import { useKnown } from '../use-known.ts'
import { DecisionCopies } from './decision-copies.tsx'
import { DecisionInputs } from './decision-inputs.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { OwnTable } from './own-table.tsx'
import { TicketPart } from './ticket-part.tsx'

/** What a published table answers for a CVE: when it is to be done, what that depends on, and who says so. */
export function DecideSection({ cve }: { cve: CveId }) {
  const texts = useLateTexts('decide')
  const { known } = useKnown(cve)
  const today = localToday()
  const state = useDecisions()
  const { tableId, assumesExposed, isStored } = state
  const table = tablesOf(state).find(({ id }) => id === tableId) ?? bod2604
  const given = answersOf(state, cve)
  const decision = useMemo(() => {
    const assumptions = assumesExposed ? (['unknown-is-exposed'] as const) : []
    return decisionOf(table, known, { ...given, assumptions })
  }, [table, known, given, assumesExposed])
  const heading = useId()
  const isDirective = table.id === bod2604.id
  return (
    <section aria-labelledby={heading}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={heading} className="font-semibold">
          {texts.heading}
        </h3>
        <select
          className="min-h-8 max-w-full cursor-pointer rounded-lg border border-edge bg-card px-2 text-sm pointer-coarse:min-h-11"
          aria-label={texts.table}
          value={table.id}
          onChange={({ target }) => chooseTable(target.value)}
        >
          {tablesOf(state).map(({ id, name }) => (
            <option key={id} value={id}>
              {isPublished(id) ? name : texts.own(name)}
            </option>
          ))}
        </select>
        {isDirective && <p className="text-sm text-muted">{texts.borrowed}</p>}
      </div>
      <div className="mt-2 grid gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <div>
          <DecisionInputs cve={cve} inputs={decision.inputs} />
          {isDirective && (
            <label className="mt-2 flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
              <input
                type="checkbox"
                className="size-4 accent-ink"
                checked={assumesExposed}
                onChange={({ target }) => assumeExposed(target.checked)}
              />
              {texts.assume}
            </label>
          )}
          {!isStored && <p className="text-sm">{texts.notStored}</p>}
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <Answer decision={decision} today={today} />
          {isDirective && <Clock cve={cve} known={known} found={given.found} today={today} />}
          <DecisionCopies cve={cve} decision={decision} />
          <OutcomeTable decision={decision} />
          <OwnTable />
        </div>
      </div>
      <TicketPart known={known} decisions={[decision]} today={today} />
    </section>
  )
}

function Answer({ decision, today }: { decision: Decision; today: string }) {
  const texts = useLateTexts('decide')
  const { inputs, outcomes, dependsOn, changes } = decision
  const isSettledOpen = outcomes.length === 1 && inputs.some(({ values }) => values.length > 1)
  return (
    <>
      <div aria-live="polite">
        <p>
          <span className="decide-outcome">
            {texts.outcome(outcomes.map(({ value }) => value.name))}
          </span>{' '}
          {dependsOn.length > 0 && texts.dependsOn(dependsOn.map(({ name }) => name))}
          {isSettledOpen && texts.settled}
        </p>
        {outcomes.map((outcome) => (
          <DueLine key={outcome.value.key} outcome={outcome} today={today} />
        ))}
      </div>
      {changes.length > 0 && (
        <details>
          <summary className="min-h-8 cursor-pointer content-center link">{texts.changes}</summary>
          <ul className="list-disc pl-5 text-sm">
            {changes.map(({ point, value, outcomes: others }) => (
              <li key={`${point.id} ${value.key}`}>
                {texts.change(
                  point.name,
                  value.name,
                  others.map(({ name }) => name),
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function DueLine({ outcome: { value, due }, today }: { outcome: PossibleOutcome; today: string }) {
  const texts = useLateTexts('decide')
  if (!due) return null
  return (
    <p className="text-sm">
      {due.kind === 'on' && texts.due(value.name, due.day, due.start, isOverdue(due, today))}
      {due.kind === 'upgrade' && texts.upgrade(value.name)}
      {due.kind === 'no-start' && texts.noStart(value.name)}
    </p>
  )
}

/** Nothing was found before there were CVE IDs. */
const firstDay = '1999-01-01'

/** From when days are counted, and CISA's own day for the CVE: one for everybody, where the table answers for an asset. */
function Clock({
  cve,
  known,
  found,
  today,
}: {
  cve: CveId
  known: KnownOfCve
  found: string | undefined
  today: string
}) {
  const texts = useLateTexts('decide')
  const { due } = kevVerdict(known) ?? {}
  return (
    <>
      <label className="flex flex-wrap items-center gap-2 text-sm">
        {texts.found}
        <input
          type="date"
          className="min-h-8 rounded-lg border border-edge bg-card px-2 pointer-coarse:min-h-11"
          min={firstDay}
          max={today}
          key={cve}
          defaultValue={found}
          // A year comes digit by digit, and a day to come is none on which it was found.
          onChange={({ target: { value } }) => {
            if (value === '' || (value >= firstDay && value <= today))
              noteFound(cve, value || undefined)
          }}
        />
      </label>
      <p className="text-sm text-muted">
        {due !== undefined && `${texts.kevDue(due)} `}
        {texts.clock} {texts.older}
      </p>
    </>
  )
}
