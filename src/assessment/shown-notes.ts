/** The notes that stand beside the metrics of a version, and how they are written. */

import { type MetricKey, type Vector, type Version, specOf } from '#cvss/index.ts'
import type { Assessment } from './assessment.ts'
import type { MetricNote } from './metric-note.ts'
import { isShared, valueOf } from './notes.ts'
import type { Rationale } from './rationale.ts'

/** A note as it stands beside a metric: whether it argues for the value that the metric has now. */
export type ShownNote = MetricNote & { readonly fits: boolean }

/**
 * The note beside a metric of a version. One that was written in another version stands here, too,
 * where the metric means the same and has the value it argues for.
 */
export function noteOn(
  { metricNotes, vectors }: Pick<Assessment, 'metricNotes' | 'vectors'>,
  version: Version,
  metric: MetricKey,
): ShownNote | undefined {
  const ofMetric = metricNotes.filter((note) => note.metric === metric)
  const value = valueOf(vectors[version], metric)
  const own = ofMetric.find((note) => note.version === version)
  if (own) return { ...own, fits: own.value === undefined || own.value === value }
  const shared = ofMetric.find(
    (note) =>
      isShared(metric, note.version, version) && note.value !== undefined && note.value === value,
  )
  return shared && { ...shared, fits: true }
}

/** Notes that stand beside a version's metrics, in canonical order. */
function notesOn(
  assessment: Pick<Assessment, 'metricNotes' | 'vectors'>,
  version: Version,
): readonly ShownNote[] {
  if (assessment.metricNotes.length === 0) return []
  return specOf(version).metrics.flatMap(({ key }) => noteOn(assessment, version, key) ?? [])
}

/** What is written about a version's vector and holds: notes for another value are left out. */
export function rationaleOn(assessment: Assessment, version: Version): Rationale {
  const fitting = notesOn(assessment, version).filter(({ fits }) => fits)
  return {
    title: assessment.title,
    note: assessment.note,
    metricNotes: new Map(fitting.map(({ metric, text }) => [metric, text])),
  }
}

/** Notes of a rationale whose every note argues for the value that its metric has. */
export function notesOf({ metricNotes }: Rationale, vector: Vector): readonly MetricNote[] {
  const { version } = vector
  return [...metricNotes].map(([metric, text]) => {
    return { version, metric, value: valueOf(vector, metric), text }
  })
}

/** What somebody has written about a vector, as an assessment keeps it. */
export function writingOf(
  rationale: Rationale,
  vector: Vector,
): Pick<Assessment, 'title' | 'note' | 'metricNotes'> {
  const { title, note } = rationale
  return { title, note, metricNotes: notesOf(rationale, vector) }
}

/** The notes after a text was written beside a metric, for the value it has now; '' takes it away. */
export function withNote(
  assessment: Pick<Assessment, 'metricNotes' | 'vectors'>,
  version: Version,
  metric: MetricKey,
  text: string,
): readonly MetricNote[] {
  const shown = noteOn(assessment, version, metric)
  // A note for another value is rewritten by whoever writes beside this one.
  const place = assessment.metricNotes.findIndex(
    (note) => note.metric === metric && note.version === shown?.version,
  )
  if (text === '') return assessment.metricNotes.filter((_, index) => index !== place)
  const value = valueOf(assessment.vectors[version], metric)
  const written = { version: shown?.version ?? version, metric, value, text }
  return place < 0
    ? [...assessment.metricNotes, written]
    : assessment.metricNotes.with(place, written)
}
