import { type ScoreName, type Vector, scoreNamed, specOf } from '#cvss/index.ts'
import { type Messages, oneDecimal } from '#i18n/messages.ts'
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
function Scores({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const nameOf = useScoreName()
  const score = scoreOf(vector)
  return (
    // Lines between the cells stand at their left and top; those at the card's own edge are out of sight.
    <dl className="-mt-px -ml-px flex flex-wrap">
      {specOf(vector.version).scoreNames.map((name) => {
        const value = score && scoreNamed(score, name)
        return (
          <div
            key={name}
            className="min-w-min flex-[1_0_4.75rem] border-t border-l border-line px-3.5 pt-1.5 pb-1"
          >
            <dt className="text-[0.8125rem] leading-4 text-muted">{nameOf(name)}</dt>
            <dd
              className={`text-[1.0625rem] leading-[1.375rem] ${value === undefined ? 'text-muted' : 'font-semibold'}`}
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
function explanationOf(vector: Vector, names: Messages['result']): readonly Part[] {
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
function Explanation({ vector }: { vector: Vector }) {
  const { result, noScore } = useMessages()
  const isMacroVector = specOf(vector.version).explainedBy === 'macro-vector'
  return (
    <div className="flex min-h-7.5 flex-wrap items-baseline justify-between gap-x-2 border-t border-line px-3.5 py-1.5 text-[0.8125rem] leading-[1.125rem] text-muted">
      {isMacroVector && <span>{result.macroVector}</span>}
      <dl className="contents">
        {explanationOf(vector, result).map(({ name, value }) => (
          <div key={name} className="flex items-baseline gap-1">
            <dt>{name}</dt>
            <dd className={value === undefined ? '' : 'font-medium text-ink'}>
              {value ?? noScore}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The scores of a vector above what explains them. */
export function SubScores({ vector }: { vector: Vector }) {
  return (
    <div className="overflow-hidden card rounded-[0.875rem]">
      <Scores vector={vector} />
      <Explanation vector={vector} />
    </div>
  )
}
