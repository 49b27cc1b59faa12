import { type Vector, specOf } from '#cvss/index.ts'
import { type Messages, metricText, oneDecimal } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { rangeOf, scoreOf, settlesMostOf } from '#state/scored.ts'
import { lazyPart } from '../lazy-part.tsx'

const DeviationNotes = lazyPart(
  'deviations',
  () => import('./deviation-notes.tsx').then((all) => all.DeviationNotes),
  { isFetchedAhead: true },
)

/** Which open metric settles most; nothing where even its answer may leave the range as it is. */
function settlesMostText(messages: Messages, vector: Vector): string | undefined {
  const settles = settlesMostOf(vector)
  if (!settles) return undefined
  const { min, max } = rangeOf(vector)
  // Both are multiples of 0.1, which their difference need not be.
  if (Math.round(settles.width * 10) >= Math.round((max - min) * 10)) return undefined
  const { name } = metricText(messages, vector.version, settles.metric)
  const metric = messages.metricName(name, settles.metric)
  return settles.width === 0
    ? messages.result.settlesAll(metric)
    : messages.result.settlesMost(metric, oneDecimal(settles.width))
}

/** What to answer next; then who else says the words, and what differs elsewhere. */
export function ScoreNote({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const isFinal = scoreOf(vector) !== undefined
  const by = messages.severityBy[specOf(vector.version).severityScaleBy]
  const text = isFinal ? by : settlesMostText(messages, vector)
  return (
    <div className="flex flex-col text-[0.8125rem] leading-[1.125rem] text-pretty empty:hidden">
      {text && <p>{text}</p>}
      {isFinal && <DeviationNotes vector={vector} />}
    </div>
  )
}
