import { oneDecimal } from '#i18n/en.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { PasteOutcome } from '#state/pasted.ts'
import { rangeOf } from '#state/scored.ts'

type Loaded = Extract<PasteOutcome, { kind: 'loaded' | 'on-screen' }>

/** Parts of a link that were not understood. */
export function NotUnderstood({ parts }: { parts: Loaded['notUnderstood'] }) {
  const reading = useLateTexts('reading')
  if (parts === undefined || parts.length === 0) return null
  return <p className="mt-1">{reading.notUnderstood(parts)}</p>
}

/** What was read, and all that the person should know about how. */
export function ReadText({ outcome }: { outcome: Loaded }) {
  const messages = useMessages()
  const reading = useLateTexts('reading')
  const { kind, vector, from, name, repairs, dropped, left = [], claimed } = outcome
  const range = rangeOf(vector)
  const score = range.min === range.max ? oneDecimal(range.max) : messages.rangeText(range)
  const source = `${reading.from[from]}${name === undefined ? '' : reading.by(name)}`
  return (
    <>
      <p>
        {kind === 'loaded' ? reading.loaded(source, vector.version) : reading.onScreen}{' '}
        {repairs.length > 0 && reading.repaired(repairs)}
      </p>
      {dropped.length > 0 && <p className="mt-1">{reading.dropped(dropped)}</p>}
      {left.length > 0 && <p className="mt-1">{reading.left(left)}</p>}
      {claimed && <p className="mt-1">{reading.claimed(claimed, score)}</p>}
      <NotUnderstood parts={outcome.notUnderstood} />
    </>
  )
}
