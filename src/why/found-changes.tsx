import { useMemo, useState } from 'react'

import type { MetricKey, Score, Vector } from '#cvss/index.ts'
import { type ChangeSet, nearestTo, withSmallestSteps } from '#cvss/target.ts'
import { metricText, oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { alternativesOf } from '#state/scored.ts'
import { SetOfChanges } from './set-of-changes.tsx'
import { type LeverGroup, type TargetChoice, metricsOf } from './targets.ts'

/** Rows shown at first, and with each press for more. */
const [fewRows, moreRows] = [5, 50]

/** The metric of a group whose change alone moves the score furthest towards the target. */
function movesMost(
  vector: Vector,
  score: Score,
  keys: readonly MetricKey[],
  isDown: boolean,
): { readonly metric: MetricKey; readonly score: number } | undefined {
  const moved = keys.flatMap((metric) =>
    (alternativesOf(vector).get(metric) ?? []).map(({ max }) => ({ metric, score: max })),
  )
  const best = moved.toSorted((one, other) =>
    isDown ? one.score - other.score : other.score - one.score,
  )[0]
  const isNearer = best && (isDown ? best.score < score.overall : best.score > score.overall)
  return isNearer ? best : undefined
}

/** Whether the target is below the score: the end of a band below it, or a whole band. */
function isDownwards({ kind, score: end }: TargetChoice, { overall }: Score): boolean {
  return kind === 'below' || kind === 'at-most' || (kind === 'severity' && end <= overall)
}

/** The changes of one group that reach the target, the fewest and smallest first. */
export function FoundChanges({
  vector,
  score,
  group,
  choice,
  sets,
}: {
  vector: Vector
  score: Score
  group: LeverGroup
  choice: TargetChoice
  sets: readonly ChangeSet[]
}) {
  const messages = useMessages()
  const { target } = useLateTexts('why')
  const keys = metricsOf(vector, group)
  const most = movesMost(vector, score, keys, isDownwards(choice, score))
  const holds = sets.some(({ changes }) => changes.length === 0)
  const smallest = useMemo(() => withSmallestSteps(vector, sets), [vector, sets])
  const sizes = [1, 2, 3].map(
    (size) => smallest.filter(({ changes }) => changes.length === size).length,
  )
  const isReached = sets.length > 0
  const nearest = useMemo(
    () =>
      isReached
        ? undefined
        : nearestTo(vector, choice.target, { metrics: metricsOf(vector, group) }),
    // A target is made anew with every drawing, and the same by its name.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [vector, isReached, choice.id, group],
  )
  const isNearer = nearest && nearest.changes.length > 0
  return (
    <>
      <p className="my-1.5 text-[0.8125rem] text-muted" aria-live="polite">
        {holds ? target.holdsAlready : found()}
      </p>
      {!holds && (
        <SetList
          key={`${group} ${choice.id}`}
          vector={vector}
          smallest={isNearer ? [nearest] : smallest}
          all={sets}
        />
      )}
    </>
  )

  function found(): string {
    if (!isReached)
      return isNearer ? target.unreachable(oneDecimal(nearest.score)) : target.nothingMoves
    const name = most && metricText(messages, vector.version, most.metric).name
    const moves =
      most && name ? target.movesMost(name, oneDecimal(most.score)) : target.movesNothing
    return `${target.found(sizes, sets.length - smallest.length)} ${moves}`
  }
}

/** The first of the sets, more with each press, and at last those that take a larger step of a metric than it needs. */
function SetList({
  vector,
  smallest,
  all,
}: {
  vector: Vector
  smallest: readonly ChangeSet[]
  all: readonly ChangeSet[]
}) {
  const { target } = useLateTexts('why')
  const [shown, setShown] = useState(fewRows)
  const larger = useMemo(() => all.filter((set) => !smallest.includes(set)), [all, smallest])
  const [isWhole, setIsWhole] = useState(false)
  const sets = isWhole ? [...smallest, ...larger] : smallest
  return (
    <>
      <ul>
        {sets.slice(0, shown).map((set) => (
          <SetOfChanges
            key={set.changes.map(({ metric, to }) => `${metric}:${to}`).join('/')}
            vector={vector}
            set={set}
          />
        ))}
      </ul>
      {sets.length > shown && (
        <button
          type="button"
          className="mt-1 min-h-8 cursor-pointer text-sm link pointer-coarse:min-h-11"
          onClick={() => setShown(shown + moreRows)}
        >
          {target.more(Math.min(moreRows, sets.length - shown))}
        </button>
      )}
      {!isWhole && sets.length <= shown && larger.length > 0 && (
        <button
          type="button"
          className="mt-1 min-h-8 cursor-pointer text-sm link pointer-coarse:min-h-11"
          onClick={() => {
            setIsWhole(true)
            setShown(smallest.length + moreRows)
          }}
        >
          {target.larger(larger.length)}
        </button>
      )}
    </>
  )
}
