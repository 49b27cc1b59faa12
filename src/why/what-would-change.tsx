import { useDeferredValue, useMemo, useState } from 'react'

import type { Vector } from '#cvss/index.ts'
import { changesTo } from '#cvss/target.ts'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { scoreOf } from '#state/scored.ts'
import { FoundChanges } from './found-changes.tsx'
import {
  type LeverGroup,
  type TargetChoice,
  levers,
  metricsOf,
  targetChoices,
  typedTarget,
} from './targets.ts'

/** Choices whose number somebody types. */
const typedEnds = ['at-most', 'at-least'] as const

/** What would bring the score somewhere else: what can be changed, the threat, or a wrong base. */
export function WhatWouldChange({ vector: now }: { vector: Vector }) {
  const { target } = useLateTexts('why')
  // The search takes some milliseconds, and a choice is drawn before it.
  const deferred = useDeferredValue(now)
  const vector = deferred.version === now.version ? deferred : now
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState<LeverGroup>('environment')
  // Of the vector that is searched, so that the two never disagree.
  const score = scoreOf(vector)
  const choices = score ? targetChoices(vector.version, score) : []
  const end = typedEnds.find((each) => each === chosen)
  const choice = end
    ? typedTarget(vector.version, end, typed)
    : (choices.find(({ id }) => id === chosen) ?? choices[0])
  const { id, target: goal } = choice ?? {}
  const sets = useMemo(
    () =>
      new Map(
        levers.map((each) => [
          each,
          goal === undefined
            ? []
            : (changesTo(vector, goal, { metrics: metricsOf(vector, each) }) ?? []),
        ]),
      ),
    // A target is made anew with every drawing, and the same by its name.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [vector, id],
  )
  if (!score) return null
  return (
    <div className="mt-3.5 border-t border-line pt-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
        <TargetSelect choices={choices} chosen={end ?? id} onChoose={setChosen} />
        {end && (
          <input
            type="text"
            inputMode="decimal"
            maxLength={4}
            aria-label={target.score}
            aria-invalid={typed !== '' && !choice}
            className="min-h-8 w-16 rounded-lg border border-edge bg-card px-2 text-sm pointer-coarse:min-h-11"
            value={typed}
            onChange={({ target: { value } }) => setTyped(value)}
          />
        )}
        <fieldset
          aria-label={target.groupsLabel}
          className="ml-auto flex flex-wrap gap-0.5 rounded-xl border border-line bg-well p-0.5 max-sm:ml-0"
        >
          {levers.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === group}
              className="button min-h-7 rounded-[0.625rem] px-2.5 py-0 text-[0.8125rem] text-muted hover:text-ink aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-on-ink forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none pointer-coarse:min-h-11"
              onClick={() => setGroup(each)}
            >
              {target.groups[each]}{' '}
              <span className="ml-1 font-normal">
                {(sets.get(each) ?? []).filter(({ changes }) => changes.length > 0).length}
              </span>
            </button>
          ))}
        </fieldset>
      </div>
      {choice ? (
        <FoundChanges
          vector={vector}
          score={score}
          group={group}
          choice={choice}
          sets={sets.get(group) ?? []}
        />
      ) : (
        <p className="my-1.5 text-[0.8125rem]">{target.noScore}</p>
      )}
    </div>
  )
}

function TargetSelect({
  choices,
  chosen,
  onChoose,
}: {
  choices: readonly TargetChoice[]
  chosen: string | undefined
  onChoose: (id: string) => void
}) {
  const messages = useMessages()
  const { target } = useLateTexts('why')
  const nameOf = ({ kind, score, severity }: TargetChoice) => {
    if (kind === 'below') return target.below(oneDecimal(score))
    return kind === 'at-least' ? target.atLeast(oneDecimal(score)) : messages.severities[severity]
  }
  return (
    <label className="flex items-center gap-2">
      <span className="text-[0.9375rem] leading-5 font-semibold">{target.heading}</span>
      <select
        className="min-h-8 rounded-lg border border-edge bg-card px-2 text-sm pointer-coarse:min-h-11"
        value={chosen}
        onChange={({ target: { value } }) => onChoose(value)}
      >
        {choices.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOf(each)}
          </option>
        ))}
        <option value="at-most">{target.atMostTyped}</option>
        <option value="at-least">{target.atLeastTyped}</option>
      </select>
    </label>
  )
}
