import { severityOf } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { FoundVector } from '#paste/pasted.ts'
import type { PasteOutcome } from '#state/paste-outcome.ts'
import { usePreferences } from '#state/preferences.ts'
import { rangeOf } from '#state/scored.ts'

type Loaded = Extract<PasteOutcome, { kind: 'loaded' | 'on-screen' }>

/** What stood beside a vector, was meant as one and could not be read. */
export function Unreadable({
  all = [],
  more = 0,
}: {
  all: Loaded['unreadable']
  more: Loaded['unreadableMore']
}) {
  const reading = useLateTexts('reading')
  return (
    <>
      {all.map(({ text, problem }) => (
        <p key={text} className="mt-1">
          {problem.code !== 'other-notation' && `${reading.unreadableBeside(text)} `}
          {reading.problems[problem.code](problem)}
        </p>
      ))}
      {more > 0 && <p className="mt-1">{reading.moreUnreadable(more)}</p>}
    </>
  )
}

/** What the text says of a vector, and is not so. */
function Claims({ of }: { of: Loaded | FoundVector }) {
  const messages = useMessages()
  const reading = useLateTexts('reading')
  const { vector, claimedScores = [], cut, claimedVersion, claimedSeverity } = of
  const { min, max } = rangeOf(vector)
  const score = min === max ? oneDecimal(max) : messages.rangeText({ min, max })
  const [lowest, highest] = [min, max].map(
    (each) => messages.severities[severityOf(vector.version, each)],
  )
  const severity = messages.severitySpan(lowest ?? '', highest ?? '')
  const stated = claimedSeverity && messages.severities[claimedSeverity]
  return (
    <>
      {claimedVersion !== undefined && (
        <p className="mt-1">{reading.claimedVersion(claimedVersion, vector.version)}</p>
      )}
      {claimedScores.map((each) => (
        <p key={each.score} className="mt-1">
          {reading.claimed(each, score)}
        </p>
      ))}
      {cut !== undefined && <p className="mt-1">{reading.cut(cut)}</p>}
      {stated !== undefined && (
        <p className="mt-1">{reading.claimedSeverity(stated, severity, score)}</p>
      )}
    </>
  )
}

/** What was read, and all that the person should know about how. */
export function ReadText({ outcome }: { outcome: Loaded }) {
  const reading = useLateTexts('reading')
  const { kind, from, name, repairs, dropped, left = [], others = [], cve } = outcome
  const mayAsk = usePreferences(({ lookUps }) => lookUps === 'always')
  const versions = [outcome, ...others].map((each) => each.vector.version)
  return (
    <>
      <p>
        {kind === 'loaded' ? reading.loaded(versions, from, name) : reading.onScreen}{' '}
        {repairs.length > 0 && reading.repaired(repairs)}
      </p>
      {dropped.length > 0 && <p className="mt-1">{reading.dropped(dropped)}</p>}
      {left.length > 0 && <p className="mt-1">{reading.left(left)}</p>}
      {[outcome, ...others].map((each) => (
        <Claims key={each.vector.version} of={each} />
      ))}
      {cve !== undefined && <p className="mt-1">{reading.cveTaken(cve, mayAsk)}</p>}
      <Unreadable all={outcome.unreadable} more={outcome.unreadableMore} />
    </>
  )
}
