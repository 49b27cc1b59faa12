import type { Sentence } from '#i18n/messages.ts'

/** A sentence whose strong words, or all others, have a look of their own. */
export function Emphasised({
  sentence,
  strong,
  weak,
}: {
  sentence: Sentence
  strong?: string
  weak?: string
}) {
  return sentence.map((part, at) => {
    const [text, className] = typeof part === 'string' ? [part, weak] : [part.strong, strong]
    return className === undefined ? (
      text
    ) : (
      // Their order never changes.
      <span key={at} className={className}>
        {text}
      </span>
    )
  })
}
