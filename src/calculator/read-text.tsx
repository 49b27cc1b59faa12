import { oneDecimal } from '#i18n/en.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { PasteOutcome } from '#state/paste-outcome.ts'
import { usePreferences } from '#state/preferences.ts'
import { rangeOf } from '#state/scored.ts'

type Loaded = Extract<PasteOutcome, { kind: 'loaded' | 'on-screen' }>

/** Parts of a link that were not understood. */
export function NotUnderstood({ parts }: { parts: Loaded['notUnderstood'] }) {
  const reading = useLateTexts('reading')
  if (parts === undefined || parts.length === 0) return null
  return <p className="mt-1">{reading.notUnderstood(parts)}</p>
}

/** What stood beside a vector, was meant as one and could not be read. */
export function Unreadable({ all }: { all: Loaded['unreadable'] }) {
  const reading = useLateTexts('reading')
  return all?.map(({ text, problem }) => (
    <p key={text} className="mt-1">
      {reading.unreadableBeside(text)} {reading.problems[problem.code](problem)}
    </p>
  ))
}

/** What was read, and all that the person should know about how. */
export function ReadText({ outcome }: { outcome: Loaded }) {
  const messages = useMessages()
  const reading = useLateTexts('reading')
  const {
    kind,
    vector,
    from,
    name,
    repairs,
    dropped,
    left = [],
    claimed,
    others = [],
    cve,
  } = outcome
  const mayAsk = usePreferences(({ lookUps }) => lookUps === 'always')
  const range = rangeOf(vector)
  const score = range.min === range.max ? oneDecimal(range.max) : messages.rangeText(range)
  const source = `${reading.from[from]}${name === undefined ? '' : reading.by(name)}`
  return (
    <>
      <p>
        {kind === 'loaded' ? reading.loaded(source, [vector.version, ...others]) : reading.onScreen}{' '}
        {repairs.length > 0 && reading.repaired(repairs)}
      </p>
      {dropped.length > 0 && <p className="mt-1">{reading.dropped(dropped)}</p>}
      {left.length > 0 && <p className="mt-1">{reading.left(left)}</p>}
      {claimed && <p className="mt-1">{reading.claimed(claimed, score)}</p>}
      {cve !== undefined && <p className="mt-1">{reading.cveTaken(cve, mayAsk)}</p>}
      <Unreadable all={outcome.unreadable} />
      <NotUnderstood parts={outcome.notUnderstood} />
    </>
  )
}
