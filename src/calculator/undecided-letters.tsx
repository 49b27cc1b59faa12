import { type Vector, formatUndecided, mostCombinationsTried } from '#cvss/index.ts'
import { combinationsOf } from '#cvss/target.ts'
import { useLateTexts } from '#i18n/late-texts.ts'

/** Below the vector string what of it is undecided, in the letters that stand in the link. */
export function UndecidedLetters({ vector }: { vector: Vector }) {
  const texts = useLateTexts('undecided')
  const combinations = combinationsOf(vector.undecided ?? [])
  return (
    <>
      <p className="font-mono text-[0.8125rem] leading-5 wrap-anywhere text-muted">
        {texts.letters(formatUndecided(vector))}
      </p>
      {combinations > mostCombinationsTried && (
        <p className="text-sm text-muted">{texts.notTried(combinations)}</p>
      )}
    </>
  )
}
