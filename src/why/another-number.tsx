import { useId, useMemo, useState } from 'react'

import {
  type Explanations,
  explanationsOf,
  readShownNumber,
  whoMayShowElse,
} from '#cvss/another.ts'
import type { Vector } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { sourceName } from '#published/source-name.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { scoreOf } from '#state/scored.ts'
import { Causes, OtherScores } from './other-scores.tsx'
import { SingleReadings } from './single-readings.tsx'

/** Who has published the number for the CVE on screen, as far as it was looked up or is in a file. */
function Publishers({ number }: { number: number }) {
  const { another } = useLateTexts('why')
  const { known } = useKnownOfCve()
  if (known?.record.kind !== 'published') return null
  const publishers = known.record.scores.filter(({ score }) => score === number)
  if (publishers.length === 0) return null
  const names = publishers.map(({ source, version }) =>
    another.publisher(sourceName(source), version),
  )
  return (
    <p className="pb-1">
      <bdi className="font-semibold wrap-anywhere">{names.join(', ')}</bdi>{' '}
      {another.published(known.cve)}
    </p>
  )
}

/** What gives the number that another page shows: causes in ranked order, then what would also give it. */
function Answer({
  vector,
  number,
  explanations: { own, causes, readings },
}: {
  vector: Vector
  number: number
  explanations: Explanations
}) {
  const { another } = useLateTexts('why')
  const score = oneDecimal(number)
  if (own)
    return (
      <>
        <Publishers number={number} />
        {another.own(score, own.kind, oneDecimal(own.base))}
      </>
    )
  const hasCause = causes.length > 0
  return (
    <>
      <Publishers number={number} />
      {hasCause && <Causes version={vector.version} causes={causes} />}
      {!hasCause && <p>{readings.length > 0 ? another.noCause(score) : another.nothing(score)}</p>}
      {readings.length > 0 && (
        <SingleReadings
          vector={vector}
          readings={readings}
          name={another.readings(readings.length, score, hasCause)}
        />
      )}
    </>
  )
}

/** Everybody who may show another number for the vector; misapplied formulas are folded, being many. */
function WhoMayShowElse({ vector }: { vector: Vector }) {
  const { another } = useLateTexts('why')
  const others = useMemo(() => whoMayShowElse(vector), [vector])
  const known = others.filter(({ code }) => code !== 'misapplied')
  const misapplied = others.filter(({ code }) => code === 'misapplied')
  const { overall = 0 } = scoreOf(vector) ?? {}
  return (
    <>
      <h4 className="mt-2.5 text-sm font-semibold">{another.who}</h4>
      {known.length > 0 ? (
        <OtherScores version={vector.version} others={known} />
      ) : (
        <p className="text-[0.8125rem] text-muted">{another.nobody(oneDecimal(overall))}</p>
      )}
      {misapplied.length > 0 && (
        <details className="text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center link pointer-coarse:min-h-11">
            {another.misapplied(misapplied.length)}
          </summary>
          <OtherScores version={vector.version} others={misapplied} />
        </details>
      )}
    </>
  )
}

/** Why another page shows another number for this vector, and who may. */
export function AnotherNumber({ vector }: { vector: Vector }) {
  const { another } = useLateTexts('why')
  const [typed, setTyped] = useState('')
  const [field, answer] = [useId(), useId()]
  const shown = readShownNumber(typed)
  const isComplete = scoreOf(vector) !== undefined
  const explanations = shown.ok ? explanationsOf(vector, shown.number) : undefined
  const isRefused = !shown.ok && shown.problem.code !== 'nothing-entered'
  return (
    <div className="mt-3.5 border-t border-line pt-2.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <h3 className="py-1.5 text-[0.9375rem] leading-5 font-semibold">
          {isComplete ? <label htmlFor={field}>{another.heading}</label> : another.heading}
        </h3>
        {isComplete ? (
          <>
            <input
              id={field}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={8}
              aria-invalid={isRefused}
              aria-describedby={isRefused ? answer : undefined}
              className="min-h-8 w-16 rounded-lg border border-edge bg-card px-2 text-sm pointer-coarse:min-h-11"
              value={typed}
              onChange={({ target: { value } }) => setTyped(value)}
            />
            <div
              id={answer}
              aria-live="polite"
              className="min-w-0 grow basis-48 py-1.5 text-sm text-pretty"
            >
              {!shown.ok && isRefused && another.problem(shown.problem, oneDecimal)}
              {shown.ok && explanations && (
                <Answer vector={vector} number={shown.number} explanations={explanations} />
              )}
            </div>
          </>
        ) : (
          <p className="py-1.5 text-[0.8125rem] text-muted">{another.answerFirst}</p>
        )}
      </div>
      {isComplete && <WhoMayShowElse vector={vector} />}
    </div>
  )
}
