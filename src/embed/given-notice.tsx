import { useRef } from 'react'

import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { type Vector, missingMetrics } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { rangeOf } from '#state/scored.ts'
import { useFrame } from './frame.ts'
import { bringGivenBack, keepGiven, removeGiven, takeOffer } from './given-actions.ts'
import type { Given } from './given.ts'

/** Characters of a given text, and problems in it, that are shown. */
const longestShown = 200
const mostDetails = 3

function Choice({ text, act }: { text: string; act: () => void }) {
  return (
    <button type="button" className="button text-sm button-outlined" onClick={act}>
      {text}
    </button>
  )
}

function begin(): void {
  useFrame.setState({ isOpen: true })
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

/** What is wrong with the value that the page gave, and what can be done about it. */
export function GivenNotice({ given, vector }: { given: Given; vector: Vector }) {
  const messages = useMessages()
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
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  return (
    <div ref={ref} role={trouble ? 'alert' : undefined} tabIndex={-1} className="text-sm">
      <p>
        {message} {tell && (answer === 'kept' ? texts.kept : texts.stays)}{' '}
        <bdi className="font-mono break-all">{shown}</bdi>
      </p>
      {trouble && <Details details={trouble.details} />}
      {!options.readOnly && (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {trouble?.offers.map((offer) => (
            <Choice
              key={offer.kind}
              text={
                offer.kind === 'same-metrics'
                  ? texts.sameMetrics(
                      offer.vector.version,
                      messages.rangeText(rangeOf(offer.vector)),
                    )
                  : texts.withoutBad(offer.open)
              }
              act={() => takeOffer(offer.vector)}
            />
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
