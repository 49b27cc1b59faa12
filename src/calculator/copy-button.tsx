import { type Vector, missingMetrics } from '#cvss/index.ts'
import { useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useIsCopied } from '#state/clipboard.ts'
import { usePreferences } from '#state/preferences.ts'
import { type ResultCopy, copy } from './copy.ts'

/** A button that copies and says so; the main one says when it would copy a draft. */
export function CopyButton({
  what,
  vector,
  short = false,
}: {
  what: ResultCopy
  vector: Vector
  short?: boolean
}) {
  const messages = useMessages()
  const { copy: texts } = usePageMessages()
  const isDone = useIsCopied(what)
  const isDraft = missingMetrics(vector).length > 0
  const form = usePreferences((state) => state.copyForm)
  const share = useTextsOnceLoaded('share', what === 'summary' && form !== '')
  const repeated = share && Object.entries(share.copyForms).find(([each]) => each === form)?.[1]
  const inForm = repeated ?? texts.summary
  const name = what === 'summary' ? (isDraft ? texts.draft : inForm) : texts[what]
  return (
    <button
      type="button"
      className={`button ${
        what === 'summary' ? 'flex-1 button-filled font-semibold' : 'text-sm button-outlined'
      }`}
      aria-label={short ? name : undefined}
      onClick={() => copy(messages, what, vector)}
    >
      {isDone ? texts.done : short ? texts.short : name}
    </button>
  )
}
