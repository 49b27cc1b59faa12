import { type Deviation, type Vector, deviations } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'

/** Why another site shows another number. */
function DeviationNote({ deviation }: { deviation: Deviation }) {
  const { result } = useMessages()
  const { note, why } = useLateTexts('deviations')[deviation.code]
  return (
    <details className="group/why">
      <summary className="cursor-pointer list-none pointer-coarse:min-h-11">
        {note(oneDecimal(deviation.score))}{' '}
        <span className="inline-block min-h-6 min-w-6 underline underline-offset-2">
          {result.why}
        </span>
      </summary>
      <p className="mt-1 mb-1.5">{why}</p>
    </details>
  )
}

/** Who else shows another number for a complete vector; nothing where nobody is known to. */
export function DeviationNotes({ vector }: { vector: Vector }) {
  return deviations(vector).map((deviation) => (
    <DeviationNote key={deviation.code} deviation={deviation} />
  ))
}
