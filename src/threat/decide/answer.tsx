import type { Decision, PossibleOutcome } from '#decide/decision.ts'
import { isOverdue } from '#decide/due.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { Meaning } from './meaning.tsx'

/** What a table answers, what that depends on, when it is due, and what would change it. */
export function Answer({ decision, today }: { decision: Decision; today: string }) {
  const texts = useLateTexts('decide')
  const { table, inputs, outcomes, dependsOn, changes } = decision
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
      <Meaning point={table.outcome} summary={texts.outcomeMeanings} />
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
