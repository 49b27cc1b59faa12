import { type ScoreName, type Vector, scoreNamed, specOf } from '#cvss/index.ts'
import { type Messages, oneDecimal } from '#i18n/en.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { scoreOf } from '#state/scored.ts'

function useScoreName(): (name: ScoreName) => string {
  const { result } = useMessages()
  return (name) => {
    if (name === 'base' || name === 'temporal' || name === 'environmental') return result[name]
    return name
  }
}

/** Every score the version reports, greyed until the set metrics give it. */
export function SubScores({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const nameOf = useScoreName()
  const score = scoreOf(vector)
  return (
    <dl className="flex flex-wrap gap-2">
      {specOf(vector.version).scoreNames.map((name) => {
        const value = score && scoreNamed(score, name)
        return (
          <div key={name} className="min-w-min flex-[1_0_4.75rem] card rounded-xl px-2.5 py-1">
            <dt className="text-[0.8125rem] text-muted">{nameOf(name)}</dt>
            <dd
              className={`text-lg leading-snug ${value === undefined ? 'text-muted' : 'font-semibold'}`}
            >
              {value === undefined ? messages.noScore : oneDecimal(value)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

type Part = { readonly name: string; readonly value: string | undefined }

/** Impact and Exploitability, or the levels of the equivalence sets. */
function partsOf(vector: Vector, names: Messages['result']): readonly Part[] {
  const score = scoreOf(vector)
  if (specOf(vector.version).explainedBy === 'macro-vector') {
    return Array.from({ length: 6 }, (_, index) => ({
      name: `EQ${index + 1}`,
      value: score?.macroVector?.[index],
    }))
  }
  const shown = ['impact', 'exploitability', 'modifiedImpact'] as const
  return shown
    .filter((name) => name !== 'modifiedImpact' || score?.modifiedImpact !== undefined)
    .map((name) => {
      const value = score?.[name]
      return { name: names[name], value: value === undefined ? undefined : oneDecimal(value) }
    })
}

/** What explains the score, greyed until there is one. */
export function ScoreExplanation({ vector }: { vector: Vector }) {
  const { result, noScore } = useMessages()
  const isMacroVector = specOf(vector.version).explainedBy === 'macro-vector'
  return (
    <div className="flex min-h-6 flex-wrap items-baseline gap-x-3 px-1 text-sm text-muted">
      {isMacroVector && <span>{result.macroVector}</span>}
      <dl className="contents">
        {partsOf(vector, result).map(({ name, value }) => (
          <div key={name} className="flex items-baseline gap-1">
            <dt className={isMacroVector ? 'font-mono text-xs' : ''}>{name}</dt>
            <dd className={value === undefined ? '' : 'font-medium text-ink'}>
              {value ?? noScore}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
