import { type MetricKey, type Vector, metricValue, setMetrics } from '#cvss/index.ts'
import { type LateTexts, type Messages, metricText, valueName } from '#i18n/messages.ts'
import type { WordsTexts } from './in-words.ts'

/** A metric that is set, in full. */
export type WrittenMetric = {
  readonly metric: MetricKey
  readonly value: string
  readonly name: string
  readonly valueName: string
  /** What the value means. */
  readonly meaning: string
  /** All of it in a line, as 'Attack Vector: Network – from other networks'. */
  readonly text: string
  /** What somebody has written on it, of any content; '' for nothing. */
  readonly note: string
}

/** The language of metrics that are written out. */
export type WrittenTexts = {
  readonly messages: Messages
  readonly help: LateTexts<'help'>
  readonly words: WordsTexts
}

/** Every set metric of a vector with the meaning of its value and its note, in canonical order. */
export function writtenOut(
  { messages, help, words }: WrittenTexts,
  vector: Vector,
  notes: ReadonlyMap<MetricKey, string> = new Map(),
): readonly WrittenMetric[] {
  const { version } = vector
  return setMetrics(vector).map(({ key }) => {
    // Only metrics that are set are walked.
    const value = metricValue(vector, key) ?? ''
    const name = metricText(messages, version, key).name
    const named = valueName(messages, version, key, value)
    const meaning = help[version][key]?.values[value] ?? ''
    return {
      metric: key,
      value,
      name,
      valueName: named,
      meaning,
      text: words.writtenOut(name, named, meaning),
      note: notes.get(key) ?? '',
    }
  })
}
