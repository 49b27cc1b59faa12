import { type Metric, type Spec, type Vector, metricValue, specOf } from '#cvss/index.ts'
import { type Messages, metricText, valueName } from '#i18n/messages.ts'
import type { Choice } from './metric-keys.ts'

/** The values of a metric as they are drawn, Not Defined (undefined) where the tables have it. */
export function choicesOf(spec: Spec, metric: Metric): readonly Choice[] {
  if (metric.mandatory) return metric.values
  return spec.notDefinedFirst ? [undefined, ...metric.values] : [...metric.values, undefined]
}

export type ChoiceText = {
  /** What the cell shows. */
  readonly name: string
  /** The radio's accessible name, which begins with the value's name and letter. */
  readonly label: string
  /** What Not Defined counts as. */
  readonly note: string | undefined
}

/** The letter that a cell shows: the value as a vector has it, but for values that are whole words. */
export function choiceLetter(spec: Spec, choice: Choice, name: string): string {
  if (choice === undefined) return spec.notDefined
  return choice === name ? choice.slice(0, 1) : choice
}

/** Words for a value; Not Defined says what it means in this vector. */
export function choiceText(
  messages: Messages,
  vector: Vector,
  metric: Metric,
  choice: Choice,
): ChoiceText {
  const { version } = vector
  if (choice !== undefined) {
    const name = valueName(messages, version, metric.key, choice)
    return { name, label: messages.metricName(name, choice), note: undefined }
  }
  const label = messages.metricName(messages.notDefined, specOf(version).notDefined)
  if (metric.modifies) {
    const base = metricValue(vector, metric.modifies)
    const baseName = base && valueName(messages, version, metric.modifies, base)
    const name = messages.asBase(baseName)
    return { name, label: `${label}, ${name}`, note: undefined }
  }
  if (metric.notDefinedAs === undefined) {
    return { name: messages.notDefined, label, note: undefined }
  }
  const counted = metricText(messages, version, metric.key).values[metric.notDefinedAs] ?? ''
  const note = messages.notDefinedAs(counted)
  return { name: messages.notDefined, label: `${label}, ${note}`, note }
}
