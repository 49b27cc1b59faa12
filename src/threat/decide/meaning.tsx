import type { DecisionPoint } from '#decide/decision-table.ts'
import { kindOf } from '#decide/fact-inputs.ts'
import { useLateTexts } from '#i18n/late-texts.ts'

/** What a decision point and its values mean, as their source defines them; nothing for one that is not known. */
export function Meaning({ point, summary }: { point: DecisionPoint; summary: string }) {
  const texts = useLateTexts('decide')
  const kind = kindOf(point)
  const terms = Object.hasOwn(texts.terms, kind) ? texts.terms[kind] : undefined
  if (!terms) return null
  return (
    <details className="text-sm">
      <summary className="min-h-7 cursor-pointer content-center link pointer-coarse:min-h-11">
        {summary}
      </summary>
      {terms.point !== '' && <p>{terms.point}</p>}
      <dl className="decide-terms">
        {point.values.map(({ key, name }) => (
          <div key={key}>
            <dt className="font-medium">{name}:</dt>
            <dd>{terms.values[key] ?? texts.undefinedTerm}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted">{texts.termsFrom}</p>
    </details>
  )
}
