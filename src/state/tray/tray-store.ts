/**
 * The tray in the browser's store: every entry under a name of its own, so that nothing that was read is
 * written back, and two tabs that write at once take nothing from each other.
 */

import { isAssessmentId } from '#assessment/assessment-id.ts'
import {
  assessmentOfEarlier,
  readAssessment,
  readCve,
  storedAssessment,
  storedWriting,
} from '#assessment/stored-assessment.ts'
import { fieldsOf, listOf } from '#untrusted/fields.ts'
import { readWrittenVector } from '#url/read/undecided.ts'
import { type Version, isVersion } from '#cvss/index.ts'
import { type Rationale, readRationale } from '#assessment/rationale.ts'
import { placesOf } from '../places.ts'
import { earlierMarking } from '../preferences.ts'
import type { Shown } from '../snapshot.ts'
import { readStored, readStoredObject, storedKeys, writeStored } from '../storage.ts'
import { entryKeys, trayKey } from './tray-shown.ts'
import { noteUnreadable } from '../unreadable-store.ts'

/** An entry with the number by which entries are in order. */
export type StoredEntry = { readonly entry: Shown; readonly place: number }

/** Of one list of an earlier build, and of entries under names of their own: more are not looked at. */
const mostBefore = 100
const mostRead = 1_000
/** Entries of an earlier build come first, in every tab that reads them. */
const placeBefore = -1_000_000
const largestPlace = 1e9

const idOf = ({ assessment }: Shown): string => assessment.id

/** All entries in their order. What is not as it was written is left out, forgotten, and counted. */
export function readEntries(): readonly StoredEntry[] {
  const found = new Map(entriesBefore().map((stored) => [idOf(stored.entry), stored]))
  for (const key of storedKeys('local', entryKeys).slice(0, mostRead)) {
    const stored = readStoredObject('local', key)
    const entry = readEntry(stored)
    const place = stored?.['place']
    const isWhole = entry && key === entryKeys + idOf(entry) && isPlace(place)
    if (isWhole) found.set(idOf(entry), { entry, place })
    else if (writeStored('local', key, undefined)) noteUnreadable('entries', 1)
  }
  return [...found.values()].toSorted(
    (one, other) => one.place - other.place || (idOf(one.entry) < idOf(other.entry) ? -1 : 1),
  )
}

/** Writes what differs from what is stored; says whether the store has taken it all. */
export function writeEntries(stored: readonly StoredEntry[], entries: readonly Shown[]): boolean {
  const before = new Map(stored.map((each) => [idOf(each.entry), each]))
  const places = placesOf(entries.map((entry) => before.get(idOf(entry))?.place))
  const hasEarlier = readStored('local', trayKey) !== undefined
  const written = entries.map((entry, at) => {
    const place = places[at] ?? 0
    const known = before.get(idOf(entry))
    if (!hasEarlier && known?.entry === entry && known.place === place) return true
    return writeStored('local', entryKeys + idOf(entry), JSON.stringify(formatEntry(entry, place)))
  })
  const isAll = written.every(Boolean)
  const ids = new Set(entries.map(idOf))
  const gone = [...before.keys()].filter((id) => !ids.has(id))
  const forgotten = gone.map((id) => writeStored('local', entryKeys + id, undefined))
  if (hasEarlier && isAll) writeStored('local', trayKey, undefined)
  return isAll && forgotten.every(Boolean)
}

/** Forgets all entries. */
export function forgetEntries(): void {
  for (const key of [trayKey, ...storedKeys('local', entryKeys)])
    writeStored('local', key, undefined)
}

function isPlace(place: unknown): place is number {
  return typeof place === 'number' && Math.abs(place) <= largestPlace
}

function formatEntry({ assessment, version }: Shown, place: number) {
  const written = storedWriting(assessment)
  return { place, version, assessment: storedAssessment(assessment), written }
}

/** Earlier builds kept one list. */
function entriesBefore(): readonly StoredEntry[] {
  const listed = listOf(readStoredObject('local', trayKey)?.['entries']).slice(0, mostBefore)
  return listed.flatMap((stored, at) => {
    const entry = readEntry(stored)
    return entry ? [{ entry, place: placeBefore + at }] : []
  })
}

function readEntry(stored: unknown): Shown | undefined {
  const { version, assessment: given, written } = fieldsOf(stored)
  if (given === undefined) return readEarlier(stored)
  const assessment = readAssessment(given, written)
  return assessment && typeof version === 'string' && isVersion(version)
    ? { assessment, version }
    : undefined
}

/** An entry of a build before assessments: one vector with what was written about it. */
function readEarlier(stored: unknown): Shown | undefined {
  const { id, vector: fragment, written, cve } = fieldsOf(stored)
  const vector = readWrittenVector(fragment)
  if (!isAssessmentId(id) || !vector) return undefined
  const { version } = vector
  const rationale = readRationale(version, written)
  const rationales: Partial<Record<Version, Rationale>> = { [version]: rationale }
  const assessment = assessmentOfEarlier({
    id,
    cve: readCve(cve),
    marking: earlierMarking(),
    title: rationale.title,
    vectors: [fragment],
    origins: [],
    rationales,
  })
  return assessment && { assessment, version }
}
