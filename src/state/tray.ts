/** The tray: vectors that were put aside, kept in this browser and the same in all its tabs. */

import { create } from 'zustand'

import { isAssessmentId } from '#assessment/assessment-id.ts'
import {
  assessmentOfEarlier,
  readAssessment,
  readCve,
  storedAssessment,
  storedWriting,
} from '#assessment/stored-assessment.ts'
import { fieldsOf, listOf } from '#assessment/stored-fields.ts'
import { type Version, isVersion, parseVector } from '#cvss/index.ts'
import { type Rationale, readRationale } from '#url/rationale.ts'
import { earlierMarking } from './preferences.ts'
import type { Shown } from './snapshot.ts'
import { readStoredObject, writeStored } from './storage.ts'
import { trayKey, useTrayShown } from './tray-shown.ts'

/** An assessment that was put aside, and the version that was shown of it. Scores are computed. */
export type TrayEntry = Shown

/** Names an entry: the ID of its assessment. */
export function idOf({ assessment }: TrayEntry): string {
  return assessment.id
}

type Entries = readonly TrayEntry[]
type Change = (entries: Entries) => Entries

/** Entries that the tray holds. */
export const mostEntries = 100

export type Tray = {
  readonly entries: Entries
  /** Whether the browser's store has taken everything in. */
  readonly isKept: boolean
}

export const useTray = create<Tray>(() => ({ entries: [], isKept: true }))

/** Changes that the store has not taken: they are applied again to what it holds. */
let unwritten: readonly Change[] = []

/**
 * Applies a change to what is stored now, which another tab may have changed since. So a change
 * names entries by ID, and leaves alone what it does not name.
 */
export function changeTray(change: Change): void {
  unwritten = [...unwritten, change]
  const entries = currentEntries()
  const isKept = writeStored(
    'local',
    trayKey,
    JSON.stringify({ entries: entries.map(formatEntry) }),
  )
  if (isKept) unwritten = []
  show(entries, isKept)
}

/** Puts entries where their IDs stand, or at the end while there is room; gives back those without room. */
export function putIntoTray(given: Entries): Entries {
  changeTray((entries) => {
    const known = new Set(entries.map(idOf))
    const changed = entries.map(
      (entry) => given.find((each) => idOf(each) === idOf(entry)) ?? entry,
    )
    return [...changed, ...given.filter((entry) => !known.has(idOf(entry)))].slice(0, mostEntries)
  })
  const held = new Set(useTray.getState().entries.map(idOf))
  return given.filter((entry) => !held.has(idOf(entry)))
}

/** Brings back the tray and follows what other tabs do to it; gives back how to stop. */
export function startTray(): () => void {
  unwritten = []
  const onStorage = (event: StorageEvent) => {
    // Without a key everything has been removed.
    if (event.key === trayKey || event.key === null) follow()
  }
  follow()
  addEventListener('storage', onStorage)
  // A page that comes back from the browser's cache has not heard of changes.
  addEventListener('pageshow', follow)
  return () => {
    removeEventListener('storage', onStorage)
    removeEventListener('pageshow', follow)
  }
}

function follow(): void {
  show(currentEntries(), unwritten.length === 0)
}

function show(entries: Entries, isKept: boolean): void {
  useTray.setState({ entries, isKept })
  useTrayShown.setState({ count: entries.length })
}

function currentEntries(): Entries {
  return unwritten.reduce((entries, change) => change(entries), readEntries())
}

function formatEntry({ assessment, version }: TrayEntry) {
  return { version, assessment: storedAssessment(assessment), written: storedWriting(assessment) }
}

/** What is not as it was written is left out. */
function readEntries(): Entries {
  const listed = listOf(readStoredObject('local', trayKey)?.['entries'])
  const entries = new Map<string, TrayEntry>()
  for (const each of listed.slice(0, mostEntries)) {
    const entry = readEntry(each)
    if (entry) entries.set(idOf(entry), entry)
  }
  return [...entries.values()]
}

function readEntry(stored: unknown): TrayEntry | undefined {
  const { version, assessment: given, written } = fieldsOf(stored)
  if (given === undefined) return readEarlier(stored)
  const assessment = readAssessment(given, written)
  return assessment && typeof version === 'string' && isVersion(version)
    ? { assessment, version }
    : undefined
}

/** An entry of a build before assessments: one vector with what was written about it. */
function readEarlier(stored: unknown): TrayEntry | undefined {
  const { id, vector: fragment, written, cve } = fieldsOf(stored)
  const reading = typeof fragment === 'string' ? parseVector(fragment.slice(1)) : undefined
  if (!isAssessmentId(id) || !reading?.ok) return undefined
  const { version } = reading.vector
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
