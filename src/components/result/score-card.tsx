import type { Vector } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/en.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { Gauge } from './gauge.tsx'
import { severityColors } from './severity-colors.ts'
import { severityWords } from './severity-words.ts'

/** The score in its severity's colour, or the range that it can still fall in. */
export function ScoreCard({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const score = scoreOf(vector)
  const range = rangeOf(vector)
  const version = messages.versionShort(vector.version)
  const label = score?.nomenclature ? `${score.nomenclature} · ${version}` : version
  return (
    <div
      className={`flex min-h-44 flex-col justify-between rounded-2xl border px-5 pt-4 pb-3 ${
        score
          ? `border-transparent forced-colors:border-[CanvasText] ${severityColors[score.severity]}`
          : 'border-line bg-card'
      }`}
    >
      <div className="flex min-h-20 flex-wrap items-center gap-x-4 gap-y-1">
        {score ? (
          <p className="text-[4.25rem] leading-none font-semibold tracking-tight">
            {oneDecimal(score.overall)}
          </p>
        ) : (
          <p className="text-[2.875rem] leading-none font-medium tracking-tight whitespace-nowrap">
            {oneDecimal(range.min)}
            <span className="mx-1 text-lg font-normal text-muted">{` ${messages.to} `}</span>
            {oneDecimal(range.max)}
          </p>
        )}
        <div className="min-w-24 flex-1">
          <p
            className={
              score ? 'text-2xl leading-tight font-semibold' : 'text-lg leading-tight font-semibold'
            }
          >
            {severityWords(messages, vector)}
          </p>
          <p className="text-sm">{score ? label : `${messages.notFinal} · ${version}`}</p>
        </div>
      </div>
      <Gauge vector={vector} />
    </div>
  )
}
