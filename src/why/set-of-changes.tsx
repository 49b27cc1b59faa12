import type { MouseEvent } from 'react'

import { type MetricKey, type Vector, metricValue, severityOf, specOf } from '#cvss/index.ts'
import type { ChangeSet } from '#cvss/target.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { metricText, valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { setMetrics } from '#state/calculator.ts'
import { ScoreChip } from './score-chip.tsx'

/** The value that a metric left Not Defined takes from its base metric. */
function effective(vector: Vector, metric: MetricKey): string | undefined {
  const row = specOf(vector.version).metrics.find(({ key }) => key === metric)
  return row?.modifies && metricValue(vector, row.modifies)
}

/** Changes that are made together, the score that they give, and a press that makes them. */
export function SetOfChanges({ vector, set }: { vector: Vector; set: ChangeSet }) {
  const messages = useMessages()
  const { target } = useLateTexts('why')
  const { version } = vector
  const severity = severityOf(version, set.score)
  const nameOf = (metric: MetricKey, value: string | undefined) =>
    value === undefined ? messages.notDefined : valueName(messages, version, metric, value)
  const changes = set.changes.map(({ metric, from, to }) => ({
    metric: metricText(messages, version, metric).name,
    key: metric,
    from: nameOf(metric, from ?? effective(vector, metric)),
    to: nameOf(metric, to),
  }))
  function apply({ currentTarget }: MouseEvent<HTMLElement>): void {
    // This button goes with its set; what stands above the sets stays.
    currentTarget.closest('section')?.querySelector('select')?.focus()
    setMetrics(new Map(set.changes.map(({ metric, to }) => [metric, to])))
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 border-t border-line py-1 text-sm">
      <span className="min-w-0 grow basis-48 text-pretty text-muted">
        <Emphasised sentence={target.changes(changes)} strong="font-medium text-ink" />
      </span>
      <span className="flex items-center gap-2">
        <ScoreChip version={version} score={set.score} />
        <span className="w-14 text-[0.8125rem] max-sm:sr-only">
          {messages.severities[severity]}
        </span>
      </span>
      <button
        type="button"
        className="button min-h-8 px-2.5 py-0 text-[0.8125rem] button-outlined pointer-coarse:min-h-11"
        aria-label={target.applyTo(
          set.changes.map(({ metric, to }) => `${metric}:${to ?? specOf(version).notDefined}`),
        )}
        onClick={apply}
      >
        {target.apply}
      </button>
    </li>
  )
}
