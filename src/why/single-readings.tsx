import type { SingleReading } from '#cvss/another.ts'
import type { Vector } from '#cvss/index.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { metricText, valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { readingsByMetric } from './readings-by-metric.ts'

/** Every one metric that would give the number by another value, folded: none of them is the cause. */
export function SingleReadings({
  vector: { version },
  readings,
  name,
}: {
  vector: Vector
  readings: readonly SingleReading[]
  name: string
}) {
  const messages = useMessages()
  const { another } = useLateTexts('why')
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center link pointer-coarse:min-h-11">
        {name}
      </summary>
      <p className="text-[0.8125rem] text-muted">{another.coincidence}</p>
      <ul className="mt-0.5">
        {readingsByMetric(readings).map(({ metric, from, to }) => {
          const nameOf = (value: string | undefined) =>
            value === undefined ? messages.notDefined : valueName(messages, version, metric, value)
          return (
            <li key={metric} className="py-0.5 text-pretty text-muted">
              <Emphasised
                sentence={another.readAs(
                  metricText(messages, version, metric).name,
                  metric,
                  nameOf(from),
                  to.map(nameOf),
                )}
                strong="font-medium text-ink"
              />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
