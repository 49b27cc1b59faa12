import { metricText, valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { setMetric, useVector } from '#state/calculator.ts'
import { openSuggestion } from './open-suggestion.ts'

/** What the evidence says of the Threat or Temporal metric; the word of KEV is accepted in that group's heading. */
export function Suggestion({ known }: { known: KnownOfCve }) {
  const messages = useMessages()
  const { evidence } = useLateTexts('threat')
  const vector = useVector()
  const suggestion = openSuggestion(known, vector)
  if (!suggestion) return null
  const { metric, value, because } = suggestion
  const name = messages.metricName(metricText(messages, vector.version, metric).name, metric)
  const meant = valueName(messages, vector.version, metric, value)
  return (
    <p>
      {evidence.suggest[because](name, meant)}{' '}
      {because !== 'kev' && (
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => setMetric(metric, value)}
        >
          {evidence.accept(metric, value)}
        </button>
      )}
    </p>
  )
}
