import type { Measured, Move } from '#compare/measure.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { metricText } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { chooseReference } from '#state/comparison/columns.ts'
import type { Compared } from './use-comparison.ts'

/** The moves that a sentence names: those that explain the distance, or the largest in each direction. */
function toldMoves({ apart, explained, moves }: Measured): readonly Move[] {
  const sign = Math.sign(apart.max) || 1
  const towards = moves.filter(({ points }) => points * sign > 0)
  if (explained === 'all' || explained === 'part') return towards.slice(0, 2)
  const back = moves.find(({ points }) => points * sign < 0)
  return [...towards.slice(0, 1), ...(back ? [back] : [])]
}

const choiceId = 'comparison-reference'

/** The reference says that it is it, and another can be chosen. */
function Reference({ compared }: { compared: Compared }) {
  const { compare: texts } = useLateTexts('list')
  const { comparison, names } = compared
  if (names.length < 2) return <p className="mt-2.5 text-sm text-muted">{texts.one}</p>
  return (
    <p className="mt-2.5 text-sm leading-5 text-muted">
      {texts.reference}{' '}
      <select
        id={choiceId}
        aria-label={texts.chooseReference}
        className="comparison-control min-h-7 cursor-pointer rounded-lg border border-edge bg-card px-1 text-[0.8125rem] text-ink pointer-coarse:min-h-11"
        value={comparison.reference}
        onChange={({ target }) => {
          chooseReference(Number(target.value))
          // It goes on in the column that was chosen.
          setTimeout(() => document.getElementById(choiceId)?.focus())
        }}
      >
        {names.map((name, place) => (
          <option key={place} value={place}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}

/** How the column stands to the reference, and what alone explains how much. */
export function Standing({ compared, at }: { compared: Compared; at: number }) {
  const messages = useMessages()
  const { compare: texts } = useLateTexts('list')
  const { comparison, vectors, referenceName } = compared
  const measured = comparison.columns[at]
  const version = vectors[at]?.version
  const against = vectors[comparison.reference]?.version
  if (!measured || !version || !against) return <Reference compared={compared} />
  const { apart, explained, byVersion } = measured
  const told = toldMoves(measured).map(({ metric, points }) => {
    return { metric: metricText(messages, against, metric).name, points }
  })
  return (
    <p className="mt-2.5 text-sm leading-5 text-pretty">
      <Emphasised
        sentence={texts.apart(apart.min, apart.max, referenceName)}
        strong="font-semibold"
      />
      {texts.explained[explained](told, version)}
      {byVersion !== 0 && explained !== 'version' && ` ${texts.byVersion(version, byVersion)}`}
    </p>
  )
}
