import { type MetricKey, type Vector, candidatesOf, metricValue, specOf } from '#cvss/index.ts'
import { type LateTexts, type Messages, metricText, valueName } from '#i18n/messages.ts'
import type { WordsTexts } from './in-words.ts'

/** A metric that is set or undecided, in full. */
export type WrittenMetric = {
  readonly metric: MetricKey
  /** Of an undecided metric all values that are possible, by commas. */
  readonly value: string
  readonly name: string
  readonly valueName: string
  /** What the value means; '' of an undecided metric. */
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

/** Every set or undecided metric of a vector with the meaning of its value and its note, in canonical order. */
export function writtenOut(
  { messages, help, words }: WrittenTexts,
  vector: Vector,
  notes: ReadonlyMap<MetricKey, string> = new Map(),
): readonly WrittenMetric[] {
  const { version } = vector
  const { metrics, notDefined } = specOf(version)
  return metrics.flatMap(({ key }) => {
    const set = metricValue(vector, key)
    const among = candidatesOf(vector, key)
    if (set === undefined && !among) return []
    const { name } = metricText(messages, version, key)
    const nameOf = (value: string | undefined) =>
      value === undefined ? messages.notDefined : valueName(messages, version, key, value)
    const named = among ? words.undecided(among.map(nameOf)) : nameOf(set)
    const meaning = (set !== undefined && help[version][key]?.values[set]) || ''
    return {
      metric: key,
      value: among ? among.map((value) => value ?? notDefined).join(',') : (set ?? ''),
      name,
      valueName: named,
      meaning,
      text: words.writtenOut(name, named, meaning),
      note: notes.get(key) ?? '',
    }
  })
}
