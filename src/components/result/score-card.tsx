import { type Vector, progressOf, scoreKind } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useOrigin } from '#state/calculator.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { Emphasised } from '../emphasised.tsx'
import { Gauge } from './gauge.tsx'
import { severityColors } from './severity-colors.ts'
import { severityWords } from './severity-words.ts'
import { whoseVector } from './whose-vector.ts'

/** Severity word, nomenclature or version, and whose vector it is: three lines beside the number. */
function Words({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const origin = useOrigin()
  const score = scoreOf(vector)
  const version = messages.versionShort(vector.version)
  const kind = score && scoreKind(score)
  const label = score?.nomenclature
    ? `${score.nomenclature} · ${version}`
    : kind === 'base'
      ? version
      : messages.scoreLabel(kind, vector.version)
  // What is not finished is nobody's but where it came from.
  const whose = origin
    ? whoseVector(messages, origin, vector, progressOf(vector).undecided)
    : score && messages.result.yourVector
  return (
    <div className="min-w-24 flex-1 text-sm">
      <p
        className={
          score ? 'text-2xl leading-7 font-semibold' : 'text-lg leading-[1.375rem] font-semibold'
        }
      >
        {severityWords(messages, vector)}
      </p>
      <p className="wrap-anywhere">{score ? label : `${messages.notFinal} · ${version}`}</p>
      {whose && <p className="wrap-anywhere">{whose}</p>}
    </div>
  )
}

/** The score in its severity's colour, or the range that it can still fall in. */
export function ScoreCard({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const score = scoreOf(vector)
  const range = rangeOf(vector)
  return (
    <div
      className={`flex min-h-[9.25rem] flex-col gap-2.5 rounded-2xl border px-5 pt-3.5 pb-2.5 ${
        score
          ? `border-transparent forced-colors:border-[CanvasText] ${severityColors[score.severity]}`
          : 'border-line bg-card'
      }`}
    >
      <div className="flex min-h-20 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        {score ? (
          <p className="text-[4.25rem] leading-none font-semibold tracking-tight">
            {oneDecimal(score.overall)}
          </p>
        ) : (
          <p className="text-[2.75rem] leading-none font-medium tracking-tight whitespace-nowrap">
            <Emphasised
              sentence={messages.scoreSpan(oneDecimal(range.min), oneDecimal(range.max))}
              weak="mx-1 text-lg font-normal text-muted"
            />
          </p>
        )}
        <Words vector={vector} />
      </div>
      <Gauge vector={vector} />
    </div>
  )
}
