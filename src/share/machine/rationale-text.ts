import { metricValue, specOf } from '#cvss/index.ts'
import { machineTexts } from '#i18n/machine-texts.ts'
import { isTold, provenanceLine } from '../provenance.ts'
import type { SharedResult } from '../shared-result.ts'
import { cut, lineWithin, textWithin } from '../written-text.ts'

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
    const text = textWithin(rationale.metricNotes.get(key) ?? '', longest)
    const component = `${key}:${metricValue(vector, key) ?? notDefined}`
    return text === '' ? [] : [{ component, text }]
  })
}

/**
 * Title, note, notes on metrics and provenance in one text, a paragraph each; '' where nothing was
 * written and nothing is to be told.
 */
export function rationaleText(result: SharedResult, longest: number): string {
  const { title, note } = result.rationale
  const onMetrics = metricNotes(result, longest).map((it) => `${it.component} – ${it.text}`)
  const line = lineWithin(provenanceText(result), longest)
  const parts = [lineWithin(title, longest), textWithin(note, longest), ...onMetrics].filter(
    (part) => part !== '',
  )
  if (line === '') return cut(parts.join('\n'), longest)
  const above = cut(parts.join('\n'), longest - line.length - 1)
  return above === '' ? line : `${above}\n${line}`
}

/** The provenance in the language of the machine forms, '' where it is understood. */
export function provenanceText(result: SharedResult): string {
  return isTold(result) ? provenanceLine(machineTexts, result) : ''
}
