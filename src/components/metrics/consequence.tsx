import { type Alternative, type Range, type Version, severityOf } from '#cvss/index.ts'
import { SeveritySteps } from '../severity-steps.tsx'
import { type Messages, oneDecimal } from '#i18n/en.ts'
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

export function Consequence({
  version,
  now,
  then,
}: {
  version: Version
  now: Range
  then: Alternative
}) {
  const messages = useMessages()
  return (
    <span className="text-xs text-muted">
      {then.min === then.max ? (
        <>
          <SeveritySteps severity={severityOf(version, then.max)} />
          {oneDecimal(then.max)}
        </>
      ) : (
        <Wording messages={messages} now={now} then={then} />
      )}
    </span>
  )
}
