/** What a change does to the notes on metrics: each argues for one value of its metric, and holds only beside that value. */

import { type MetricKey, type Vector, type Version, metricValue, specOf } from '#cvss/index.ts'
import type { Assessment } from './assessment.ts'
import type { MetricNote } from './metric-note.ts'

function rowOf(version: Version, metric: MetricKey) {
  return specOf(version).metrics.find(({ key }) => key === metric)
}

/** The value of a metric, also Not Defined; undefined while a mandatory one is open. */
export function valueOf(vector: Vector, metric: MetricKey): string | undefined {
  const isMandatory = rowOf(vector.version, metric)?.mandatory
  const { notDefined } = specOf(vector.version)
  return metricValue(vector, metric) ?? (isMandatory ? undefined : notDefined)
}

/** Whether a metric means the same in two versions: S is Scope in one and Safety in another. */
export function isShared(metric: MetricKey, one: Version, other: Version): boolean {
  const group = rowOf(one, metric)?.group
  return group !== undefined && group === rowOf(other, metric)?.group
}

type Notes = Pick<Assessment, 'metricNotes' | 'vectors'>

/** The notes after values have changed: a note written while its metric was open takes the first. */
export function notesAfter(before: Notes, after: Vector): readonly MetricNote[] {
  const was = before.vectors[after.version]
  const adopts = ({ version, metric, value }: MetricNote) =>
    version === after.version &&
    value === undefined &&
    valueOf(was, metric) === undefined &&
    valueOf(after, metric) !== undefined
  if (!before.metricNotes.some(adopts)) return before.metricNotes
  return before.metricNotes.map((note) =>
    adopts(note) ? { ...note, value: valueOf(after, note.metric) } : note,
  )
}

/** The notes once a version is opened again: those that hold in another version, too, become that one's. */
export function notesWithout(
  { metricNotes, vectors }: Notes,
  version: Version,
  others: readonly Version[],
): readonly MetricNote[] {
  return metricNotes.flatMap((note) => {
    if (note.version !== version) return [note]
    const heir = others.find(
      (other) =>
        isShared(note.metric, version, other) &&
        valueOf(vectors[other], note.metric) === note.value,
    )
    return heir === undefined ? [] : [{ ...note, version: heir }]
  })
}
