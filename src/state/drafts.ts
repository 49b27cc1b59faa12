/** Keeps this tab's drafts and undo steps over a reload, in sessionStorage where allowed. */

import { type Vector, type Version, isVersion, parseVector, versions } from '#cvss/index.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import { useCalculator } from './calculator.ts'
import { isEntryId } from './entry-id.ts'
import { type Editing, type Origin, type Snapshot, emptySnapshot } from './snapshot.ts'
import { readStoredObject, writeStored } from './storage.ts'
import { formatWriting, readWriting } from './writing.ts'

const key = 'plumb.drafts'

/** A snapshot as text: the version shown, each version's fragment, whose vectors they were, and what was written. */
type StoredSnapshot = {
  readonly version: string
  readonly vectors: readonly string[]
  readonly origins: readonly (readonly [name: string, fragment: string])[]
  /** Place in the list of writings; most undo steps share one. */
  readonly written: number
  readonly editing:
    | { readonly id: string; readonly cve: string | undefined; readonly before: StoredSnapshot }
    | undefined
}

function store(snapshot: Snapshot, writings: string[]): StoredSnapshot {
  const { version, vectors, origins, editing } = snapshot
  const writing = formatWriting(snapshot)
  if (!writings.includes(writing)) writings.push(writing)
  return {
    version,
    vectors: versions.map((each) => formatPermalink(vectors[each])),
    origins: Object.values(origins).map(({ name, vector }) => [name, formatPermalink(vector)]),
    written: writings.indexOf(writing),
    editing: editing && { ...editing, before: store(editing.before, writings) },
  }
}

function vectorOf(fragment: unknown): Vector | undefined {
  const reading = typeof fragment === 'string' ? parseVector(fragment.slice(1)) : undefined
  return reading?.ok ? reading.vector : undefined
}

function restore(stored: unknown, writings: readonly unknown[]): Snapshot | undefined {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return undefined
  const { version } = stored
  if (typeof version !== 'string' || !isVersion(version)) return undefined
  const vectors: Record<Version, Vector> = { ...emptySnapshot(version).vectors }
  for (const fragment of listIn(stored, 'vectors')) {
    const vector = vectorOf(fragment)
    if (!vector) return undefined
    vectors[vector.version] = vector
  }
  const origins: Partial<Record<Version, Origin>> = {}
  for (const entry of listIn(stored, 'origins')) {
    const [name, fragment]: readonly unknown[] = Array.isArray(entry) ? entry : []
    const vector = vectorOf(fragment)
    if (vector && typeof name === 'string') origins[vector.version] = { name, vector }
  }
  const written: unknown = Reflect.get(stored, 'written')
  const writing = typeof written === 'number' ? writings[written] : undefined
  return { version, vectors, origins, ...readWriting(writing), editing: undefined }
}

/** With the entry of the tray that was being edited; what was there before it was none. */
function restoreEditing(stored: unknown, writings: readonly unknown[]): Snapshot | undefined {
  const snapshot = restore(stored, writings)
  const { editing } = fieldsOf(stored)
  const { id, cve, before: storedBefore } = fieldsOf(editing)
  const before = restore(storedBefore, writings)
  if (!snapshot || !before || !isEntryId(id)) return snapshot
  const known: Editing = {
    id,
    before,
    cve: typeof cve === 'string' ? parseCveId(cve) : undefined,
  }
  return { ...snapshot, editing: known }
}

function fieldsOf(value: unknown): Partial<Record<'editing' | 'id' | 'cve' | 'before', unknown>> {
  return typeof value === 'object' && value !== null ? value : {}
}

function listIn(stored: object, name: 'vectors' | 'origins'): readonly unknown[] {
  const list: unknown = name in stored ? Reflect.get(stored, name) : undefined
  return Array.isArray(list) ? list : []
}

function restoreAll(stored: unknown, writings: readonly unknown[]): readonly Snapshot[] {
  const all: readonly unknown[] = Array.isArray(stored) ? stored : []
  const snapshots = all.map((each) => restoreEditing(each, writings))
  return snapshots.filter((snapshot) => snapshot !== undefined)
}

function keepAll(now: Snapshot, past: readonly Snapshot[], future: readonly Snapshot[]): boolean {
  const writings: string[] = []
  const text = JSON.stringify({
    now: store(now, writings),
    past: past.map((each) => store(each, writings)),
    future: future.map((each) => store(each, writings)),
    writings,
  })
  return writeStored('session', key, text)
}

function keep(): void {
  const { past, future, ...now } = useCalculator.getState()
  // Long writings may be more than the browser keeps; the newest state counts most.
  if (!keepAll(now, past, future)) keepAll(now, [], [])
}

/** Brings back the drafts of this tab and keeps them from now on; gives back how to stop. */
export function startDrafts(): () => void {
  const stored = readStoredObject('session', key)
  const listed = stored?.['writings']
  const writings: readonly unknown[] = Array.isArray(listed) ? listed : []
  const now = restoreEditing(stored?.['now'], writings)
  if (now) {
    const past = restoreAll(stored?.['past'], writings)
    const future = restoreAll(stored?.['future'], writings)
    useCalculator.setState({ ...now, past, future, run: undefined })
  }
  globalThis.addEventListener('pagehide', keep)
  return () => globalThis.removeEventListener('pagehide', keep)
}
