import { KevMark } from '#components/result/kev-mark.tsx'
import { valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { setMetric, useCve, useVector } from '#state/calculator.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { openSuggestion } from './open-suggestion.ts'

/** "In KEV: could be Attacked", with the button that says so, until it is said. */
export function KevSuggestion() {
  const messages = useMessages()
  const { evidence } = useLateTexts('threat')
  const vector = useVector()
  const cve = useCve()
  const known = useKnownOfCve((state) => state.known)
  const suggestion = known?.cve === cve && known ? openSuggestion(known, vector) : undefined
  if (suggestion?.because !== 'kev') return null
  const { metric, value } = suggestion
  return (
    <span className="text-[0.8125rem] sm:ml-auto">
      <KevMark />
      {evidence.kevSuggest(valueName(messages, vector.version, metric, value))}{' '}
      <button
        type="button"
        className="min-h-6 cursor-pointer link pointer-coarse:min-h-11"
        onClick={() => setMetric(metric, value)}
      >
        {evidence.accept(metric, value)}
      </button>
    </span>
  )
}
