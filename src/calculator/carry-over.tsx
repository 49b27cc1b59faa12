import './carry-over.css'

import { type ReactNode, useEffect } from 'react'

import { type Vector, missingMetrics, progressOf, setMetrics } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { announce } from '#state/announcement.ts'
import { undo, useCalculator, useVector } from '#state/calculator.ts'
import { carriedFrom, isJustCarried, sourceOf } from '#state/carry-over.ts'
import { shownVector } from '#state/snapshot.ts'
import type { Dropped } from '#translate/dropped.ts'
import { translateVector } from '#translate/translate-vector.ts'
import { carry, countsOf, goOnAt } from './carry.ts'

const button =
  'button shrink-0 whitespace-nowrap min-h-6.5 py-0 px-3 text-[0.8125rem] pointer-coarse:min-h-11'

/** Once the change of score has been told, in milliseconds. */
const afterChanges = 500

/** In the heading of Base: what could be carried over, or what was and is still to be decided. */
export function CarryOver() {
  const shown = useCalculator()
  const source = sourceOf(shown)
  const carried = carriedFrom(shown)
  const isJust = isJustCarried(shown)
  if (source) return <Offer source={source} />
  const isDeciding = isJust || shownVector(shown).undecided !== undefined
  if (!carried) return null
  return (
    <>
      <span data-carried hidden />
      {isDeciding && <Carried source={carried} isJust={isJust} />}
    </>
  )
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
        onClick={() => carry(translation, source.version)}
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
    if (!isJust) return undefined
    const timer = setTimeout(() => announce(text), afterChanges)
    return () => clearTimeout(timer)
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
          goOnAt()
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
  const { undecided: toDecide, open } = progressOf(vector)
  return { exact, toDecide, open, total: exact + toDecide + open }
}
