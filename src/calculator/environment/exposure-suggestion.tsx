import type { CveId } from '#cve-id/cve-id.ts'
import { publiclyExposed } from '#decide/tables/points.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import type { AnswerId } from '#environment/questions.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { answerPoint, answersOf, useDecisions } from '#state/decisions.ts'

/** The value of "publicly exposed" that an answer may mean. */
function exposureOf(reach: AnswerId<'reach'>) {
  const key = reach === 'internet' ? 'Y' : 'N'
  return publiclyExposed.values.find((value) => value.key === key)
}

/** What the answer may mean for CISA's directive, which counts only once a person confirms it. */
export function ExposureSuggestion({ cve, reach }: { cve: CveId; reach: AnswerId<'reach'> }) {
  const { exposure } = useLateTexts('interview')
  const { answers } = useDecisions((state) => answersOf(state, cve))
  const value = exposureOf(reach)
  if (!value) return null
  const given = [bod2604.name, publiclyExposed.name, value.name, cve] as const
  const isSo = answers[publiclyExposed.id]?.join() === value.key
  return (
    <p className="environment-hand" aria-live="polite">
      <span>{isSo ? exposure.confirmed(...given) : exposure.suggest(...given)}</span>
      {!isSo && (
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => answerPoint(cve, publiclyExposed.id, value.key)}
        >
          {exposure.confirm}
        </button>
      )}
    </p>
  )
}
