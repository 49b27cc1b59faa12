import { type Metric, type Version, candidatesOf, specOf } from '#cvss/index.ts'
import { metricText } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useCalculator } from '#state/calculator.ts'
import { carriedFrom } from '#state/carry-over.ts'
import { shownVector } from '#state/snapshot.ts'
import { lazyPart } from '../lazy-part.tsx'

/** Why a metric is undecided, for who carried it over. */
const UndecidedReason = lazyPart(['carryOver', 'undecided'], () =>
  import('./undecided-reason.tsx').then((all) => all.UndecidedReason),
)

/** What a metric and its values mean, ending in a link to the specification's section. */
export function MetricHelp({ version, metric }: { version: Version; metric: Metric }) {
  const messages = useMessages()
  const { name, values } = metricText(messages, version, metric.key)
  const help = useLateTexts('help')[version][metric.key]
  const isUndecided = useCalculator(
    (state) =>
      state.version === version &&
      carriedFrom(state) !== undefined &&
      candidatesOf(shownVector(state), metric.key) !== undefined,
  )
  return (
    <>
      {isUndecided && <UndecidedReason metric={metric} />}
      <p className="text-muted">
        <strong className="font-semibold text-ink">{messages.metricName(name, metric.key)}</strong>{' '}
        {help?.meaning}{' '}
        {metric.values.map((value) => (
          <span key={value}>
            <strong className="font-semibold text-ink">{values[value]}</strong>:{' '}
            {help?.values[value]}.{' '}
          </span>
        ))}
        <a
          className="whitespace-nowrap link"
          href={`${specOf(version).document}${metric.anchor ? `#${metric.anchor}` : ''}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {messages.help.specification(metric.section)}
        </a>
      </p>
    </>
  )
}
