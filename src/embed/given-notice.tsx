import { useRef } from 'react'

import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { severityWords } from '#components/result/severity-words.ts'
import { type Vector, formatVector, missingMetrics } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { rangeOf } from '#state/scored.ts'
import { openPicker, useFrame } from './frame.ts'
import { bringGivenBack, keepGiven, removeGiven, takeOffer } from './given-actions.ts'
import { GivenText } from './given-text.tsx'
import type { Given, Offer } from './given.ts'

/** Problems in a given text that are shown. */
const mostDetails = 3

function Choice({ text, name, act }: { text: string; name?: string; act: () => void }) {
  return (
    <button
      type="button"
      className="button text-sm button-outlined"
      aria-label={name}
      onClick={act}
    >
      {text}
    </button>
  )
}

function begin(): void {
  openPicker(true)
  // The picker of a field stands after the next picture only.
  requestAnimationFrame(() => requestAnimationFrame(focusFirstMetric))
}

/** Every problem in the text after the first, which the message names. */
function Details({ details }: { details: readonly string[] }) {
  const { given: texts } = useLateTexts('embed')
  const shown = details.slice(1, mostDetails)
  if (shown.length === 0) return null
  return (
    <ul className="list-disc pl-4">
      {shown.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
      {details.length > mostDetails && <li>{texts.more(details.length - mostDetails)}</li>}
    </ul>
  )
}

function keeps(
  { stays, staysHere, kept }: LateTexts<'embed'>['given'],
  isReadOnly: boolean | undefined,
  answer: Given['answer'],
): string {
  if (isReadOnly) return staysHere
  return answer === 'kept' ? kept : stays
}

/** A vector that can be gone on with, and what the form would hold then. */
function OfferRow({ offer, hasForm }: { offer: Offer; hasForm: boolean }) {
  const messages = useMessages()
  const { given: texts, form } = useLateTexts('embed')
  const { kind, vector, open } = offer
  const text = formatVector(vector)
  const missing = missingMetrics(vector)
  const score = `${messages.rangeText(rangeOf(vector))} ${severityWords(messages, vector)}`
  const isMissing = (metric: string) => missing.some((each) => each === metric)
  const label = {
    'same-metrics': () => texts.sameMetrics(vector.version, messages.rangeText(rangeOf(vector))),
    standing: () => texts.standsIn(score),
    'without-bad': () =>
      texts.withoutBad(
        open.filter(isMissing),
        open.filter((metric) => !isMissing(metric)),
      ),
  }[kind]()
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-2 gap-y-1">
      <Choice text={label} name={`${label}, ${text}`} act={() => takeOffer(vector)} />
      <span>
        {hasForm && (missing.length > 0 ? form.thenNothing(missing) : form.thenHolds)}{' '}
        {(!hasForm || missing.length === 0) && <GivenText text={text} />}
      </span>
    </div>
  )
}

/** What is wrong with the value that the page gave, and what can be done about it. */
export function GivenNotice({ given, vector }: { given: Given; vector: Vector }) {
  const { given: texts, incomplete } = useLateTexts('embed')
  const { options, tell } = useFrame()
  const ref = useRef<HTMLDivElement>(null)
  const { text, trouble, answer } = given
  const message = trouble?.message ?? incomplete(missingMetrics(given.vector))
  const isDecidable = tell !== undefined && !options.readOnly

  // The button that was pressed is gone then, and focus with it.
  function decide(decision: () => void): void {
    decision()
    ref.current?.focus()
  }

  if (answer === 'removed') {
    return (
      <div ref={ref} tabIndex={-1} className="flex flex-wrap items-center gap-2 text-sm">
        <p>{texts.removed}</p>
        <Choice text={texts.bringBack} act={() => decide(bringGivenBack)} />
      </div>
    )
  }
  return (
    <div ref={ref} role={trouble ? 'alert' : undefined} tabIndex={-1} className="text-sm">
      <p>
        {message} {tell && keeps(texts, options.readOnly, answer)} <GivenText text={text} />
      </p>
      {trouble && <Details details={trouble.details} />}
      {!options.readOnly && (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {trouble?.offers.map((offer) => (
            <OfferRow key={formatVector(offer.vector)} offer={offer} hasForm={tell !== undefined} />
          ))}
          {trouble && <Choice text={texts.begin(vector.version)} act={begin} />}
          {isDecidable && answer === undefined && (
            <Choice text={texts.keep} act={() => decide(keepGiven)} />
          )}
          {isDecidable && trouble && <Choice text={texts.remove} act={() => decide(removeGiven)} />}
        </div>
      )}
    </div>
  )
}
