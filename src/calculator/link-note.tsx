import { versionsNotInLink } from '#assessment/assessment-link.ts'
import { isWritten } from '#assessment/assessment.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { isPublicAddress } from '#share/result-link.ts'
import { useCalculator } from '#state/calculator.ts'

/** What whoever copied a link should know of it: who can open it, and what it does not carry. */
export function LinkNote() {
  const { copiedLink } = useLateTexts('share')
  const { assessment, version } = useCalculator()
  const leftOut = versionsNotInLink(assessment, version).map((each) => `v${each}`)
  const notes = [
    ...(isPublicAddress(location) ? [] : [copiedLink.local]),
    ...(leftOut.length === 0 ? [] : [copiedLink.leftOut(leftOut)]),
    ...(isWritten(assessment) ? [copiedLink.silent] : []),
  ]
  return notes.length === 0 ? null : <p className="mt-1">{notes.join(' ')}</p>
}
