import { metricValue, specOf } from '#cvss/index.ts'
import type { SharedResult } from '../shared-result.ts'
import { cut, tidyLine, tidyText } from './tidy-text.ts'

/** What was written on one metric. */
export type MetricNote = {
  /** As the vector string writes it: `AV:N`; a metric left out has the version's Not Defined: `E:X`. */
  readonly component: string
  /** Never empty. */
  readonly text: string
}

/** Notes on metrics of the vector's version that have a text, in canonical order. */
export function metricNotes(
  { vector, rationale }: SharedResult,
  longest: number,
): readonly MetricNote[] {
  const { metrics, notDefined } = specOf(vector.version)
  return metrics.flatMap(({ key }) => {
    const text = tidyText(rationale.metricNotes.get(key) ?? '', longest)
    const component = `${key}:${metricValue(vector, key) ?? notDefined}`
    return text === '' ? [] : [{ component, text }]
  })
}

/** Title, note and notes on metrics in one text, a paragraph each; '' where nothing was written. */
export function rationaleText(result: SharedResult, longest: number): string {
  const { title, note } = result.rationale
  const onMetrics = metricNotes(result, longest).map((it) => `${it.component} – ${it.text}`)
  const parts = [tidyLine(title, longest), tidyText(note, longest), ...onMetrics]
  return cut(parts.filter((part) => part !== '').join('\n'), longest)
}
