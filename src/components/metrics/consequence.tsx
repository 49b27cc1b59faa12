import { type Range, type Version, severityOf } from '#cvss/index.ts'
import { SeveritySteps } from '../severity-steps.tsx'
import { type Messages, oneDecimal } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'

/** What a value would make of the score: the score itself, or the ends of the range that move. */
function Wording({ messages, now, then }: { messages: Messages; now: Range; then: Range }) {
  const { consequence } = messages
  const [min, max] = [oneDecimal(then.min), oneDecimal(then.max)]
  const lower = then.min !== now.min
  const upper = then.max !== now.max
  if (lower && upper) return consequence.both(min, max)
  if (lower) return consequence.from(min)
  if (upper) return consequence.upTo(max)
  return consequence.same
}

/** The same in words that make sense when they are only heard. */
export function describeConsequence(
  messages: Messages,
  version: Version,
  now: Range,
  then: Range,
): string {
  const { described } = messages.consequence
  const [min, max] = [oneDecimal(then.min), oneDecimal(then.max)]
  if (then.min === then.max) {
    return described.score(max, messages.severities[severityOf(version, then.max)])
  }
  const lower = then.min !== now.min
  const upper = then.max !== now.max
  if (lower && upper) return described.both(min, max)
  if (lower) return described.from(min)
  return upper ? described.upTo(max) : described.same
}

/** What a cell says below a value's name: weight makes another severity word stand out, not colour. */
export function Consequence({
  version,
  now,
  then,
  note,
}: {
  version: Version
  now: Range
  then: Range
  /** What Not Defined counts as, before the rest. */
  note: string | undefined
}) {
  const messages = useMessages()
  if (then.min !== then.max) {
    const isSame = then.min === now.min && then.max === now.max
    return (
      <>
        {note}
        {note && !isSame && ' · '}
        {(!note || !isSame) && <Wording messages={messages} now={now} then={then} />}
      </>
    )
  }
  const severity = severityOf(version, then.max)
  const differs = now.min === now.max && severityOf(version, now.max) !== severity
  return (
    <>
      {note && <span className="mr-1">{note} </span>}
      <span
        className={`whitespace-nowrap ${differs ? 'font-semibold text-ink chosen:text-on-ink' : ''}`}
      >
        <SeveritySteps severity={severity} />
        {oneDecimal(then.max)}
      </span>
      {differs && (
        <>
          {' '}
          <span className="font-semibold text-ink chosen:text-on-ink">
            {messages.severities[severity]}
          </span>
        </>
      )}
    </>
  )
}
