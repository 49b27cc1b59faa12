/** What a person has written about a vector, and the check of what claims to be that. */

import { type MetricKey, type Version, specOf } from '#cvss/index.ts'
import { listOf, textOf } from '#untrusted/fields.ts'

/** Plain texts of any content; whoever shows them escapes them. */
export type Rationale = {
  /** One line, '' for none. */
  readonly title: string
  /** On the vector as a whole, '' for none; may have several lines. */
  readonly note: string
  /** By metric; a metric without a note is not in it. */
  readonly metricNotes: ReadonlyMap<MetricKey, string>
}

/** Of somebody who has written nothing. */
export const noRationale: Rationale = { title: '', note: '', metricNotes: new Map() }

/** Characters that a title and a note may have. */
export const longestTitle = 200
export const longestNote = 4_000

/** Whether nothing is written. */
export function isBlank({ title, note, metricNotes }: Rationale): boolean {
  return title === '' && note === '' && metricNotes.size === 0
}

/**
 * A rationale as plain values that JSON can hold: title, note, and pairs of metric and note.
 * `readRationale` reads it back.
 */
export function plainRationale({ title, note, metricNotes }: Rationale): readonly unknown[] {
  return [title, note, [...metricNotes]]
}

/** Reads plain values of any origin: what is not a text of a metric of the version is left out. */
export function readRationale(version: Version, value: unknown): Rationale {
  const [title, note, metricNotes] = listOf(value)
  const entries = listOf(metricNotes).flatMap((pair) => metricNote(version, pair))
  return {
    title: textOf(title, longestTitle),
    note: textOf(note, longestNote),
    metricNotes: new Map(entries),
  }
}

function metricNote(version: Version, pair: unknown): readonly (readonly [MetricKey, string])[] {
  const [key, note] = listOf(pair)
  const metric = specOf(version).metrics.find((each) => each.key === key)
  const text = textOf(note, longestNote)
  return metric && text !== '' ? [[metric.key, text]] : []
}
