import { type Vector, progressOf } from '#cvss/index.ts'
import { inOneParagraph } from '#in-words/in-words.ts'
import { meaningOf } from '#in-words/meaning.ts'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { scoreOf } from '#state/scored.ts'
import { showWhy, useWhyShown } from '#state/why-shown.ts'

/**
 * The vector in plain sentences, and the ways to why it scores so and to a copy of them. Those of a draft with
 * open metrics are told by the panel only: here stands what to answer next.
 */
export function ScoreWords({ vector }: { vector: Vector }) {
  const texts = useLateTexts('why')
  const words = useLateTexts('words')
  const { isOpen } = useWhyShown()
  const isCopied = useIsCopied('words')
  const score = scoreOf(vector)
  const paragraph = inOneParagraph(words, meaningOf(vector))
  const number = score && oneDecimal(score.overall)
  const name = isOpen ? texts.hide(number) : texts.heading(number)
  return (
    <>
      {progressOf(vector).open === 0 && (
        <p className="text-sm leading-5 text-pretty">{paragraph}</p>
      )}
      <p className="flex items-center gap-x-3.5">
        <button
          type="button"
          className="min-h-6 cursor-pointer text-sm link pointer-coarse:min-h-11"
          aria-expanded={isOpen}
          aria-controls="why"
          onClick={() => showWhy(!isOpen)}
        >
          {name}
        </button>
        <button
          type="button"
          className="button min-h-6 px-1 py-0 text-[0.8125rem] text-muted hover:text-ink pointer-coarse:min-h-11"
          onClick={() => void copyText('words', paragraph)}
        >
          {isCopied ? texts.copied : texts.copyWords}
        </button>
      </p>
    </>
  )
}
