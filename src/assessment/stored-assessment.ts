/** Assessments as JSON values in the browser's store, in both directions, and those of earlier builds. */

import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { type Vector, type Version, isVersion, specOf, versions } from '#cvss/index.ts'
import { fieldsOf, listOf, textOf } from '#untrusted/fields.ts'
import { formatPermalink } from '#url/permalink.ts'
import { readWrittenVector } from '#url/read/undecided.ts'
import { type Rationale, longestNote, longestTitle } from './rationale.ts'
import { isAssessmentId } from './assessment-id.ts'
import { type Assessment, emptyAssessment, isEmptyVector, usedVersions } from './assessment.ts'
import { type Marking, readMarking } from './marking.ts'
import type { MetricNote } from './metric-note.ts'
import { notesOf } from './shown-notes.ts'
import { type Origin, longestOriginName, originWays } from './origin.ts'

/** Notes that one assessment may have in store: one for every metric of every version. */
const mostNotes = 200

/** Notes of the four versions of an earlier build may have become one. */
const longestStoredNote = 4 * longestNote + 10

/** What of an assessment was written by a person; undo steps often share it. */
export type StoredWriting = readonly [
  title: string,
  note: string,
  notes: readonly (readonly [
    version: string,
    metric: string,
    value: string | null,
    text: string,
  ])[],
]

/** An assessment without what was written. */
export type StoredAssessment = {
  readonly id: string
  readonly cve?: string
  readonly marking?: string
  /** Fragments of the vectors of which something is set. */
  readonly vectors: readonly string[]
  readonly origins: readonly (readonly [from: string, name: string, fragment: string])[]
}

/** What was written in an assessment, as `readAssessment` reads it. */
export function storedWriting({ title, note, metricNotes }: Assessment): StoredWriting {
  const notes = metricNotes.map(
    ({ version, metric, value, text }) => [version, metric, value ?? null, text] as const,
  )
  return [title, note, notes]
}

/** An assessment without what was written in it, as `readAssessment` reads it. */
export function storedAssessment(assessment: Assessment): StoredAssessment {
  const { id, cve, marking, vectors, origins } = assessment
  return {
    id,
    ...(cve !== undefined && { cve }),
    ...(marking !== 'none' && { marking }),
    vectors: usedVersions(assessment).map((version) => formatPermalink(vectors[version])),
    origins: Object.values(origins).map(
      ({ from, name, vector }) => [from, name, formatPermalink(vector)] as const,
    ),
  }
}

/**
 * Reads a stored assessment; undefined for what is none, or holds a vector that cannot be read. One
 * whose ID is damaged gets the other one, where that is given.
 */
export function readAssessment(
  stored: unknown,
  writing: unknown,
  otherId?: string,
): Assessment | undefined {
  const { id: storedId, cve, marking, vectors, origins } = fieldsOf(stored)
  const id = isAssessmentId(storedId) ? storedId : otherId
  if (id === undefined || !Array.isArray(vectors)) return undefined
  const read = readVectors(vectors)
  if (!read) return undefined
  const [title, note, notes] = listOf(writing)
  const empty = emptyAssessment(id)
  return {
    ...empty,
    cve: readCve(cve),
    title: textOf(title, longestTitle),
    marking: readMarking(marking) ?? 'none',
    vectors: { ...empty.vectors, ...read },
    origins: readOrigins(origins),
    note: textOf(note, longestStoredNote),
    metricNotes: listOf(notes).slice(0, mostNotes).flatMap(readNote),
  }
}

/** What builds before assessments knew of what was on screen or in the tray, which is the list now. */
export type Earlier = {
  readonly id: string
  readonly cve: CveId | undefined
  readonly marking: Marking
  readonly title: string
  /** Fragments of vectors, at most one for each version. */
  readonly vectors: readonly unknown[]
  /** Pairs of the name of whose vector it was and its fragment. */
  readonly origins: readonly unknown[]
  readonly rationales: Readonly<Partial<Record<Version, Rationale>>>
}

/**
 * The whole assessment of an earlier build. A note counts as written for the value beside it, notes
 * on several vectors become one, and a vector whose origin was not noted was kept earlier.
 */
export function assessmentOfEarlier(earlier: Earlier): Assessment | undefined {
  const { id, cve, marking, title, rationales } = earlier
  const read = readVectors(earlier.vectors)
  if (!read) return undefined
  const vectors = { ...emptyAssessment(id).vectors, ...read }
  const origins: Partial<Record<Version, Origin>> = {}
  for (const version of versions) {
    const vector = vectors[version]
    if (!isEmptyVector(vector)) origins[version] = { from: 'kept', name: '', vector }
  }
  for (const entry of earlier.origins) {
    const [name, fragment] = listOf(entry)
    const vector = readWrittenVector(fragment)
    if (vector && typeof name === 'string')
      origins[vector.version] = {
        from: 'published',
        name: name.slice(0, longestOriginName),
        vector,
      }
  }
  const written = versions.flatMap((version) => rationales[version] ?? [])
  const notes = [...new Set(written.map(({ note }) => note).filter((note) => note !== ''))]
  return {
    ...emptyAssessment(id),
    cve,
    title,
    marking,
    vectors,
    origins,
    note: notes.join('\n\n'),
    metricNotes: versions.flatMap((version) => {
      const rationale = rationales[version]
      return rationale ? notesOf(rationale, vectors[version]) : []
    }),
  }
}

/** A CVE ID from the store. */
export function readCve(stored: unknown): CveId | undefined {
  return typeof stored === 'string' ? parseCveId(stored) : undefined
}

function readVectors(
  fragments: readonly unknown[],
): Readonly<Partial<Record<Version, Vector>>> | undefined {
  const vectors: Partial<Record<Version, Vector>> = {}
  for (const fragment of fragments.slice(0, versions.length)) {
    const vector = readWrittenVector(fragment)
    if (!vector) return undefined
    vectors[vector.version] = vector
  }
  return vectors
}

function readOrigins(stored: unknown): Readonly<Partial<Record<Version, Origin>>> {
  const origins: Partial<Record<Version, Origin>> = {}
  for (const entry of listOf(stored).slice(0, versions.length)) {
    const [way, name, fragment] = listOf(entry)
    const from = originWays.find((each) => each === way)
    const vector = readWrittenVector(fragment)
    if (from && vector)
      origins[vector.version] = { from, name: textOf(name, longestOriginName), vector }
  }
  return origins
}

function readNote(stored: unknown): readonly MetricNote[] {
  const [version, key, value, text] = listOf(stored)
  if (typeof version !== 'string' || !isVersion(version)) return []
  const { metrics, notDefined } = specOf(version)
  const row = metrics.find((metric) => metric.key === key)
  const read = textOf(text, longestNote)
  if (!row || read === '') return []
  const isValue = typeof value === 'string' && [...row.values, notDefined].includes(value)
  return [{ version, metric: row.key, value: isValue ? value : undefined, text: read }]
}
