import { type Vector, formatUndecided } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'

/** Below the vector string what of it is undecided, in the letters that stand in the link. */
export function UndecidedLetters({ vector }: { vector: Vector }) {
  const texts = useLateTexts('undecided')
  return (
    <p className="font-mono text-[0.8125rem] leading-5 wrap-anywhere text-muted">
      {texts.letters(formatUndecided(vector))}
    </p>
  )
}
