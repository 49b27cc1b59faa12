/** What a person has written about a vector, and its way into a link and out of it. */

import type { MetricKey } from '#cvss/index.ts'

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
