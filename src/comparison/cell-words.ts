import type { ComparedCell } from '#compare/compare.ts'
import { type MetricKey, type Range, type Version, severityOf, specOf } from '#cvss/index.ts'
import { type LateTexts, type Messages, metricText, valueName } from '#i18n/messages.ts'
import type { CompareTexts } from './column-names.ts'

type Words = {
  /** '' while it is open. */
  readonly letter: string
  readonly name: string
  /** What the value means; of Not Defined, what it counts as. */
  readonly meaning: string
  /** Whether the metric never changes a score. */
  readonly movesNothing: boolean
}

/** What a column says of a metric, in words. */
export function valueWords(
  {
    messages,
    texts,
    help,
  }: {
    readonly messages: Messages
    readonly texts: CompareTexts
    readonly help: LateTexts<'help'>
  },
  version: Version,
  metric: MetricKey,
  { value, among, countsAs }: Pick<ComparedCell, 'value' | 'among' | 'countsAs'>,
): Words {
  const { metrics, notDefined } = specOf(version)
  const row = metrics.find(({ key }) => key === metric)
  const movesNothing = row?.group === 'supplemental'
  const named = (letter: string) => valueName(messages, version, metric, letter)
  if (value !== undefined) {
    const meaning = help[version][metric]?.values[value] ?? ''
    return { letter: value, name: named(value), meaning, movesNothing }
  }
  if (among) {
    const names = among.map((each) => (each === undefined ? messages.notDefined : named(each)))
    return { letter: '', name: texts.between(names), meaning: '', movesNothing }
  }
  if (row?.mandatory) return { letter: '', name: texts.notAnswered, meaning: '', movesNothing }
  const name = messages.notDefined
  const as = countsAs === undefined ? undefined : named(countsAs)
  const meaning = row?.modifies
    ? messages.asBase(as)
    : as === undefined
      ? ''
      : messages.notDefinedAs(as)
  return { letter: notDefined, name, meaning, movesNothing }
}

/** The severity words at the ends of a range, one for a score. */
export function severityText(messages: Messages, version: Version, { min, max }: Range): string {
  const word = (score: number) => messages.severities[severityOf(version, score)]
  return messages.severitySpan(word(min), word(max))
}

/** A metric's name and key. */
export function metricWords(messages: Messages, version: Version, metric: MetricKey): string {
  return messages.metricName(metricText(messages, version, metric).name, metric)
}
