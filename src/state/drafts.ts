/** Keeps this tab's assessment, drafts and undo steps over a reload, in sessionStorage where allowed. */

import { isBlankAssessment } from '#assessment/assessment.ts'
import { isAssessmentId } from '#assessment/assessment-id.ts'
import { newId } from './new-id.ts'
import {
  type StoredAssessment,
  type StoredWriting,
  assessmentOfEarlier,
  readAssessment,
  readCve,
  storedAssessment,
  storedWriting,
} from '#assessment/stored-assessment.ts'
import { fieldsOf, listOf, textOf } from '#untrusted/fields.ts'
import { type Version, isVersion, sameVector } from '#cvss/index.ts'
import { readOwnLink } from '#url/read/own-permalink.ts'
import { type Rationale, longestTitle, readRationale } from '#assessment/rationale.ts'
import { type CalculatorState, restoreState, useCalculator } from './calculator.ts'
import { draftsKey as key, useDraftsStored } from './drafts-stored.ts'
import { usePasted } from './pasted.ts'
import { earlierMarking } from './preferences.ts'
import { type Shown, type Snapshot, shownVector } from './snapshot.ts'
import { readStored, readStoredObject, writeStored } from './storage.ts'
import { startWriting } from './write-soon.ts'

/** An assessment as text, with the place of what was written in it: most undo steps share that. */
type StoredShown = {
  readonly version: string
  readonly assessment: StoredAssessment
  readonly written: number
}

/** IDs of lists are shorter. */
const longestListId = 100

type StoredSnapshot = StoredShown & {
  readonly editing?: {
    readonly id: string
    readonly list?: string
    readonly kept: StoredShown
    readonly before: StoredShown
  }
}

/** What was written, each once. */
type Writings = { readonly list: StoredWriting[]; readonly places: Map<string, number> }

function storeShown({ assessment, version }: Shown, { list, places }: Writings): StoredShown {
  const writing = storedWriting(assessment)
  const text = JSON.stringify(writing)
  const written = places.get(text) ?? list.push(writing) - 1
  places.set(text, written)
  return { version, assessment: storedAssessment(assessment), written }
}

function store(snapshot: Snapshot, writings: Writings): StoredSnapshot {
  const { editing } = snapshot
  const shown = storeShown(snapshot, writings)
  if (!editing) return shown
  const kept = storeShown(editing.kept, writings)
  const before = storeShown(editing.before, writings)
  const { list } = editing
  return {
    ...shown,
    editing: { id: editing.id, ...(list !== undefined && { list }), kept, before },
  }
}

/** What was stored besides one moment, and the one ID that moments of an earlier build get. */
type Around = { readonly writings: readonly unknown[]; readonly earlierId: string }

function restoreShown(stored: unknown, around: Around): Shown | undefined {
  const { version, assessment: given, written } = fieldsOf(stored)
  if (typeof version !== 'string' || !isVersion(version)) return undefined
  const writing = typeof written === 'number' ? around.writings[written] : undefined
  const assessment =
    given === undefined
      ? earlier(stored, writing, around.earlierId)
      : readAssessment(given, writing, around.earlierId)
  return assessment && { assessment, version }
}

/** What the builds before assessments kept of one moment: the fields of an assessment side by side. */
function earlier(stored: unknown, writing: unknown, id: string) {
  const { vectors, origins } = fieldsOf(stored)
  const [title, entries] = listOf(parsed(writing))
  const rationales: Partial<Record<Version, Rationale>> = {}
  for (const entry of listOf(entries)) {
    const [version, rationale] = listOf(entry)
    if (typeof version === 'string' && isVersion(version))
      rationales[version] = readRationale(version, rationale)
  }
  return assessmentOfEarlier({
    id,
    cve: undefined,
    marking: earlierMarking(),
    title: typeof title === 'string' ? title.slice(0, longestTitle) : '',
    vectors: listOf(vectors),
    origins: listOf(origins),
    rationales,
  })
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** With the entry of the list that was being edited; what was there before it was none. */
function restore(stored: unknown, around: Around): Snapshot | undefined {
  const shown = restoreShown(stored, around)
  if (!shown) return undefined
  const whole = { ...shown, editing: undefined }
  const edited = fieldsOf(fieldsOf(stored)['editing'])
  const { id, kept: storedKept, before: storedBefore, cve } = edited
  const before = restoreShown(storedBefore, around)
  if (!before || !isAssessmentId(id)) return whole
  // Earlier builds kept neither the entry nor, within a moment, its CVE ID.
  const assessment = { ...shown.assessment, id }
  const kept = restoreShown(storedKept, around) ?? { ...shown, assessment }
  const left = { ...before.assessment, cve: before.assessment.cve ?? readCve(cve) }
  const list = textOf(edited['list'], longestListId) || undefined
  const editing = { id, list, kept, before: { ...before, assessment: left, editing: undefined } }
  return { ...whole, assessment, editing }
}

function restoreAll(stored: unknown, around: Around): readonly Snapshot[] {
  return listOf(stored).flatMap((each) => restore(each, around) ?? [])
}

/** Earlier builds kept the CVE ID of what was on screen in the address alone. */
function withCveOfAddress(now: Snapshot): Snapshot {
  const { assessment } = now
  const link = readOwnLink(location)
  const isOfIt = link && sameVector(link.vector, shownVector(now))
  return isOfIt ? { ...now, assessment: { ...assessment, cve: link.cve } } : now
}

function storeAll(now: Snapshot, past: readonly Snapshot[], future: readonly Snapshot[]): boolean {
  const writings: Writings = { list: [], places: new Map() }
  const text = JSON.stringify({
    now: store(now, writings),
    past: past.map((each) => store(each, writings)),
    future: future.map((each) => store(each, writings)),
    writings: writings.list,
  })
  return writeStored('session', key, text)
}

function storeDrafts(): void {
  const { past, future, ...now } = useCalculator.getState()
  // Long writings may be more than the browser keeps; the newest state counts most.
  useDraftsStored.setState({ isStored: storeAll(now, past, future) || storeAll(now, [], []) })
}

function isSomething({ past, assessment }: CalculatorState): boolean {
  return past.length > 0 || !isBlankAssessment(assessment)
}

/** Brings back the drafts of this tab and keeps them from now on; gives back how to stop. */
export function startDrafts(): () => void {
  const isThere = readStored('session', key) !== undefined
  const stored = readStoredObject('session', key)
  const around = { writings: listOf(stored?.['writings']), earlierId: newId() }
  const storedNow = stored?.['now']
  const now = restore(storedNow, around)
  if (now) {
    const isEarlier = fieldsOf(storedNow)['assessment'] === undefined
    const past = restoreAll(stored?.['past'], around)
    const future = restoreAll(stored?.['future'], around)
    const shown = isEarlier ? withCveOfAddress(now) : now
    restoreState({ ...shown, past, future, run: undefined })
  } else if (isThere) usePasted.setState({ outcome: { kind: 'drafts-forgotten' } })
  const writing = startWriting(storeDrafts)
  // What came before this started is kept, too.
  if (!isThere && isSomething(useCalculator.getState())) writing.now()
  const stopChanges = useCalculator.subscribe(({ assessment }, before) => {
    // What has just come may be all that there is, as when the tab is left at once.
    if (assessment.id !== before.assessment.id) writing.now()
    else writing.soon()
  })
  return () => {
    stopChanges()
    writing.stop()
  }
}
