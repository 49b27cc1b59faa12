import { type ReactNode, useEffect } from 'react'

import { type MetricKey, type Vector, missingMetrics, progressOf, setMetrics } from '#cvss/index.ts'
import { focusFirstMetric, focusInside } from '#components/metrics/metric-focus.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { announce } from '#state/announcement.ts'
import { undo, useCalculator, useVector } from '#state/calculator.ts'
import { carriedFrom, isJustCarried, sourceOf } from '#state/carry-over.ts'
import { carryOver } from '#state/choose-version.ts'
import { shownVector } from '#state/snapshot.ts'
import type { Dropped } from '#translate/dropped.ts'
import { type Translation, translateVector } from '#translate/translate-vector.ts'

const button =
  'button shrink-0 whitespace-nowrap min-h-6.5 py-0 px-3 text-[0.8125rem] pointer-coarse:min-h-11'

/** In the heading of Base: what could be carried over, or what was and is still to be decided. */
export function CarryOver() {
  const shown = useCalculator()
  const source = sourceOf(shown)
  const carried = carriedFrom(shown)
  const isJust = isJustCarried(shown)
  if (source) return <Offer source={source} />
  const isDeciding = isJust || shownVector(shown).undecided !== undefined
  return carried && isDeciding ? <Carried source={carried} isJust={isJust} /> : null
}

/** What there is to carry over into the empty vector on screen, and the one press that does it. */
function Offer({ source }: { source: Vector }) {
  const texts = useLateTexts('carryOver')
  const { version } = useVector()
  const translation = translateVector(source, version)
  const isComplete = missingMetrics(source).length === 0
  return (
    <Line
      text={texts.offer(source.version, isComplete, countsOf(translation))}
      source={source}
      dropped={translation.dropped}
    >
      <button
        type="button"
        className={`${button} button-filled`}
        onClick={() => {
          carryOver(translation.vector, source.version)
          goOn(translation.judgements[0]?.metrics[0])
        }}
      >
        {texts.carry(source.version)}
      </button>
    </Line>
  )
}

/** What was carried over, until all of it is decided; right after it, it can be taken back here, too. */
function Carried({ source, isJust }: { source: Vector; isJust: boolean }) {
  const texts = useLateTexts('carryOver')
  const { undo: undoText } = useMessages()
  const vector = useVector()
  const text = texts.done(source.version, countsNow(vector))
  // Who cannot see the heading would not hear of what came with the version.
  useEffect(() => {
    if (isJust) announce(text)
  }, [isJust, text])
  return (
    <Line text={text} source={source} dropped={translateVector(source, vector.version).dropped}>
      <button
        type="button"
        aria-label={texts.undo}
        // Its place stays, so that nothing moves while one decides.
        className={`${button} button-outlined ${isJust ? '' : 'invisible'}`}
        onClick={() => {
          undo()
          // The button goes with what it takes back.
          goOn(undefined)
        }}
      >
        {undoText}
      </button>
    </Line>
  )
}

function Line({
  text,
  source,
  dropped,
  children,
}: {
  text: string
  source: Vector
  dropped: readonly Dropped[]
  children: ReactNode
}) {
  return (
    <div className="flex min-w-0 flex-1 basis-80 items-center justify-end gap-x-2.5 gap-y-1 text-[0.8125rem] max-sm:flex-wrap sm:-my-1.5">
      <p className="grow sm:text-right">
        {text} <DroppedText source={source} dropped={dropped} />
      </p>
      {children}
    </div>
  )
}

/** What does not come along, for each reason once. */
function DroppedText({ source, dropped }: { source: Vector; dropped: readonly Dropped[] }) {
  const texts = useLateTexts('carryOver')
  const { version: to } = useVector()
  const reasons = [...new Set(dropped.map(({ reason }) => reason))]
  return (
    <span className="text-muted">
      {reasons
        .map((reason) => {
          const metrics = dropped.filter((each) => each.reason === reason)
          const named = metrics.map((each) => nameOf(each, source)).join(', ')
          return texts.dropped[reason](named, { from: source.version, to })
        })
        .join(' ')}
    </span>
  )
}

function nameOf({ version, metric, value }: Dropped, source: Vector): string {
  const component = value === undefined ? metric : `${metric}:${value}`
  return version === source.version ? component : `${component} (${version})`
}

/** How much of a vector is set, undecided and open. */
function countsNow(vector: Vector) {
  const exact = setMetrics(vector).length
  const toDecide = (vector.undecided ?? []).flatMap(({ rows }) => rows).length
  const open = missingMetrics(vector).length - toDecide
  return { exact, toDecide, open, total: exact + toDecide + open }
}

function countsOf({ exact, toDecide, total }: Translation) {
  return { exact, toDecide, total, open: total - exact - toDecide }
}

/** Work goes on at what is to be decided first, or at what is open. */
function goOn(metric: MetricKey | undefined): void {
  requestAnimationFrame(() => {
    if (metric === undefined) focusFirstMetric()
    else focusInside(document.querySelector(`#metrics fieldset[data-metric=${metric}]`))
  })
}
