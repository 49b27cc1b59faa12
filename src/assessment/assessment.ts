import { type CveId } from '#cve-id/cve-id.ts'
import { type Vector, type Version, emptyVector, sameVector, versions } from '#cvss/index.ts'
import type { Marking } from './marking.ts'
import type { MetricNote } from './metric-note.ts'
import type { Origin } from './origin.ts'

/**
 * What a provider or consumer produces (FIRST's word): everything that belongs to one finding. The
 * vectors of all versions are about the same finding and share its title, CVE ID, notes and marking.
 */
export type Assessment = {
  /** The same for as long as it is about one finding; names it in history and in the list. */
  readonly id: string
  readonly cve: CveId | undefined
  /** What is scored, one line, '' for none. */
  readonly title: string
  readonly marking: Marking
  /** One vector for each version, empty where nothing is set. */
  readonly vectors: Readonly<Record<Version, Vector>>
  /** Where a version's vector came from; absent for one of the person's own. */
  readonly origins: Readonly<Partial<Record<Version, Origin>>>
  /** On the finding as a whole, '' for none. */
  readonly note: string
  readonly metricNotes: readonly MetricNote[]
}

/** An assessment in which nothing is said yet. */
export function emptyAssessment(id: string): Assessment {
  const entries = versions.map((version) => [version, emptyVector(version)] as const)
  // Every version has just been given an entry.
  const vectors = Object.fromEntries(entries) as Record<Version, Vector>
  const written = { title: '', note: '', metricNotes: [] } as const
  return { id, cve: undefined, marking: 'none', vectors, origins: {}, ...written }
}

/** A vector and where it came from; without an origin it is the person's own. */
export type Incoming = { readonly vector: Vector; readonly origin: Origin | undefined }

/** An assessment with other vectors of some versions; an empty one comes from nowhere. */
export function withVectors(assessment: Assessment, given: readonly Incoming[]): Assessment {
  const vectors = { ...assessment.vectors }
  const origins = { ...assessment.origins }
  for (const { vector, origin } of given) {
    vectors[vector.version] = vector
    if (origin && !isEmptyVector(vector)) origins[vector.version] = origin
    else delete origins[vector.version]
  }
  return { ...assessment, vectors, origins }
}

/** Whether no metric of a vector is set or undecided between named values. */
export function isEmptyVector({ values, undecided }: Vector): boolean {
  return undecided === undefined && values.every((place) => place === 0)
}

/** Versions of which something is set, newest first. */
export function usedVersions({ vectors }: Assessment): readonly Version[] {
  return versions.filter((version) => !isEmptyVector(vectors[version]))
}

/** Whether somebody has written something, be it a title or a note. */
export function isWritten({ title, note, metricNotes }: Assessment): boolean {
  return title !== '' || note !== '' || metricNotes.length > 0
}

/** Whether it holds nothing that could be missed. */
export function isBlankAssessment(assessment: Assessment): boolean {
  return (
    usedVersions(assessment).length === 0 &&
    assessment.cve === undefined &&
    !isWritten(assessment) &&
    assessment.marking === 'none'
  )
}

function sameNotes(some: readonly MetricNote[], others: readonly MetricNote[]): boolean {
  return (
    some.length === others.length &&
    some.every((note, place) => {
      const other = others[place]
      return (
        note.version === other?.version &&
        note.metric === other.metric &&
        note.value === other.value &&
        note.text === other.text
      )
    })
  )
}

/** Whether two assessments say the same, whatever they are called. */
export function sameAssessment(one: Assessment, other: Assessment): boolean {
  return (
    one.cve === other.cve &&
    one.title === other.title &&
    one.note === other.note &&
    one.marking === other.marking &&
    sameNotes(one.metricNotes, other.metricNotes) &&
    versions.every((version) => sameVector(one.vectors[version], other.vectors[version]))
  )
}
