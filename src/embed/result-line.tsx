import { ResultWords } from '#components/result/result-words.tsx'
import { severityColors } from '#components/result/severity-colors.ts'
import { whoseVector } from '#components/result/whose-vector.ts'
import { SlashBreaks } from '#components/result/slash-breaks.tsx'
import { type Vector, formatVector } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useOrigin } from '#state/calculator.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'

/** Score or range, severity and vector side by side; a field keeps all of it on one line where there is room. */
export function ResultLine({ vector, isField }: { vector: Vector; isField: boolean }) {
  const messages = useMessages()
  const score = scoreOf(vector)
  const origin = useOrigin()
  return (
    <>
      <p
        className={`rounded-lg border px-2 text-2xl leading-9 font-semibold whitespace-nowrap ${
          score
            ? `border-transparent forced-colors:border-[CanvasText] ${severityColors[score.severity]}`
            : 'border-line bg-card'
        }`}
      >
        {messages.rangeText(rangeOf(vector))}
      </p>
      <p className="text-sm leading-tight">
        <ResultWords vector={vector} />
      </p>
      <p
        className={`min-w-0 flex-1 font-mono text-sm ${isField ? 'max-sm:order-last max-sm:basis-full max-sm:text-xs' : 'basis-full sm:basis-0'}`}
      >
        <SlashBreaks text={formatVector(vector)} />
        {origin && !isField && (
          <span className="block font-sans text-muted">
            <bdi>{whoseVector(messages, origin, vector)}</bdi>
          </span>
        )}
      </p>
    </>
  )
}
