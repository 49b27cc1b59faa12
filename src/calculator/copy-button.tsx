import { type Vector, missingMetrics } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { type Copied, useClipboard } from '#state/clipboard.ts'
import { copy } from './copy.ts'

/** A button that copies and says so; the main one says when it would copy a draft. */
export function CopyButton({
  what,
  vector,
  short = false,
}: {
  what: Copied['what']
  vector: Vector
  short?: boolean
}) {
  const messages = useMessages()
  const { copy: texts } = usePageMessages()
  const isDone = useClipboard(({ last }) => last?.what === what && last.refused === undefined)
  const isDraft = missingMetrics(vector).length > 0
  const name = what === 'summary' ? (isDraft ? texts.draft : texts.summary) : texts[what]
  return (
    <button
      type="button"
      className={`button ${
        what === 'summary' ? 'flex-1 font-semibold button-filled' : 'text-sm button-outlined'
      }`}
      aria-label={short ? name : undefined}
      onClick={() => copy(messages, what, vector)}
    >
      {isDone ? texts.done : short ? texts.short : name}
    </button>
  )
}
