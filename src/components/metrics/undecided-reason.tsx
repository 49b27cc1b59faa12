import { type Metric, type Vector, candidatesOf } from '#cvss/index.ts'
import { valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useCalculator, useVector } from '#state/calculator.ts'
import { carriedFrom } from '#state/carry-over.ts'
import { type Judgement, translateVector } from '#translate/translate-vector.ts'

/** Why a metric that was carried over is undecided, as far as that is known. */
function judgementOn(source: Vector, to: Vector, metric: Metric): Judgement | undefined {
  const { judgements } = translateVector(source, to.version)
  return judgements.find(({ metrics }) => metrics.includes(metric.key))
}

/** "Low or High?", why that is to be decided, and where to read about it. */
export function UndecidedReason({ metric }: { metric: Metric }) {
  const messages = useMessages()
  const texts = useLateTexts('carryOver')
  const { between } = useLateTexts('undecided')
  const vector = useVector()
  const source = useCalculator(carriedFrom)
  const judgement = source && judgementOn(source, vector, metric)
  const values = candidatesOf(vector, metric.key) ?? []
  if (!judgement) return null
  const names = values.map((value) =>
    value === undefined
      ? messages.notDefined
      : valueName(messages, vector.version, metric.key, value),
  )
  return (
    <p className="mb-1 text-muted">
      <strong className="font-semibold text-ink">{between(names)}</strong>
      {judgement.reasons.map(({ code, from, to, source: by, sections }) => (
        <span key={`${code} ${to}`}>
          {' '}
          {texts.reasons[code]({ from, to })} {texts.sources[by]}
          {sections.map(({ version, section, link }) => (
            <span key={link + section}>
              {' '}
              <a
                className="inline-block min-h-6 whitespace-nowrap link"
                href={link}
                target="_blank"
                rel="noopener noreferrer"
              >
                {texts.section(version, section)}
              </a>
            </span>
          ))}
        </span>
      ))}
    </p>
  )
}
