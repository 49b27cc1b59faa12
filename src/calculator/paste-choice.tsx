import { formatVector } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { keepFound } from '#state/keep-found.ts'
import { loadFound } from '#state/load-found.ts'
import type { Choice } from '#state/paste-outcome.ts'
import { usePasted } from '#state/pasted.ts'
import { rangeOf } from '#state/scored.ts'
import { Unreadable } from './read-text.tsx'

/** What compares comes when it is asked for. */
async function compare(outcome: Choice): Promise<void> {
  const late = await import('#state/comparison/text-columns.ts').catch(() => undefined)
  if (late) return late.compareFound(outcome)
  usePasted.setState({ outcome: { kind: 'not-loaded' } })
}

/** The vectors of a text, to load one of them or to keep all. */
export function PasteChoice({ outcome }: { outcome: Choice }) {
  const messages = useMessages()
  const reading = useLateTexts('reading')
  return (
    <>
      {outcome.found.length > 0 ? (
        <p>{reading.choose(outcome.found.length, outcome.omitted)}</p>
      ) : (
        outcome.omitted > 0 && <p>{reading.omitted(outcome.omitted)}</p>
      )}
      <ul className="mt-1 flex max-h-[50dvh] flex-col gap-1 overflow-y-auto">
        {outcome.found.map((found, at) => {
          const range = rangeOf(found.vector)
          const score = range.min === range.max ? oneDecimal(range.max) : messages.rangeText(range)
          return (
            // Several findings may have the same vector.
            <li key={`${at} ${found.text}`}>
              <button
                type="button"
                className="button w-full text-left button-outlined"
                onClick={() => loadFound([found], outcome)}
              >
                <span className="block text-sm">
                  {found.label !== undefined && (
                    <span className="block font-semibold break-words">{found.label}</span>
                  )}
                  {messages.versionName(found.vector.version)} · {score}
                </span>
                <span className="block font-mono text-xs break-all">
                  {formatVector(found.vector)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {outcome.found.length > 0 && (
        <button
          type="button"
          className="mt-1 button text-sm button-outlined"
          onClick={() => void keepFound(outcome.found)}
        >
          {reading.keepAll(outcome.found.length)}
        </button>
      )}
      {outcome.found.length > 1 && (
        <button
          type="button"
          className="mt-1 ml-1 button text-sm button-outlined"
          onClick={() => void compare(outcome)}
        >
          {reading.compareAll(outcome.found.length)}
        </button>
      )}
      <Unreadable all={outcome.unreadable} more={outcome.unreadableMore} />
    </>
  )
}
