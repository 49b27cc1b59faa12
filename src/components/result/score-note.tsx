import { Suspense } from 'react'

import { type Vector, specOf } from '#cvss/index.ts'
import { metricText, oneDecimal } from '#i18n/en.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useOrigin } from '#state/calculator.ts'
import { deviationsOf, scoreOf, settlesMostOf } from '#state/scored.ts'
import { lazyPart } from '../lazy-part.tsx'
import { whoseVector } from './whose-vector.ts'

const DeviationNote = lazyPart('deviations', () =>
  import('./deviation-note.tsx').then((all) => all.DeviationNote),
)

/** One line under the score: whose vector, what differs elsewhere, or what to answer next. */
export function ScoreNote({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const { result } = messages
  const origin = useOrigin()
  const settles = settlesMostOf(vector)
  const isFinal = scoreOf(vector) !== undefined
  const by = messages.severityBy[specOf(vector.version).severityScaleBy]
  if (!isFinal) {
    const name =
      settles &&
      messages.metricName(metricText(messages, vector.version, settles.metric).name, settles.metric)
    return (
      <p className="min-h-[2lh] px-1 font-medium">
        {name &&
          (settles.width === 0
            ? result.settlesAll(name)
            : result.settlesMost(name, oneDecimal(settles.width)))}
      </p>
    )
  }
  const whose = origin ? whoseVector(messages, origin, vector) : result.yourVector
  return (
    <div className="min-h-[2lh] px-1">
      <span className="font-semibold">{whose}</span>
      {by !== '' && <span className="text-muted"> · {by}</span>}
      <Suspense>
        {deviationsOf(vector).map((deviation) => (
          <DeviationNote key={deviation.code} deviation={deviation} />
        ))}
      </Suspense>
    </div>
  )
}
