/** Keeps this tab's drafts and undo steps over a reload, in sessionStorage where allowed. */

import { type Vector, type Version, isVersion, parseVector, versions } from '#cvss/index.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import { type Origin, type Snapshot, emptySnapshot, useCalculator } from './calculator.ts'
import { readStoredObject, writeStored } from './storage.ts'

const key = 'plumb.drafts'

/** A snapshot as text: the version shown, each version's fragment, and whose vectors they were. */
type StoredSnapshot = {
  readonly version: string
  readonly vectors: readonly string[]
  readonly origins: readonly (readonly [name: string, fragment: string])[]
}

function store({ version, vectors, origins }: Snapshot): StoredSnapshot {
  return {
    version,
    vectors: versions.map((each) => formatPermalink(vectors[each])),
    origins: Object.values(origins).map(({ name, vector }) => [name, formatPermalink(vector)]),
  }
}

function vectorOf(fragment: unknown): Vector | undefined {
  const reading = typeof fragment === 'string' ? parseVector(fragment.slice(1)) : undefined
  return reading?.ok ? reading.vector : undefined
}

function restore(stored: unknown): Snapshot | undefined {
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
  return { version, vectors, origins }
}

function listIn(stored: object, name: 'vectors' | 'origins'): readonly unknown[] {
  const list: unknown = name in stored ? Reflect.get(stored, name) : undefined
  return Array.isArray(list) ? list : []
}

function restoreAll(stored: unknown): readonly Snapshot[] {
  const snapshots = Array.isArray(stored) ? stored.map(restore) : []
  return snapshots.filter((snapshot) => snapshot !== undefined)
}

/** Brings back the drafts of this tab and keeps them from now on; gives back how to stop. */
export function startDrafts(): () => void {
  const stored = readStoredObject('session', key)
  const now = restore(stored?.['now'])
  if (now) {
    const past = restoreAll(stored?.['past'])
    const future = restoreAll(stored?.['future'])
    useCalculator.setState({ ...now, past, future, run: undefined })
  }
  function keep(): void {
    const state = useCalculator.getState()
    const text = JSON.stringify({
      now: store(state),
      past: state.past.map(store),
      future: state.future.map(store),
    })
    writeStored('session', key, text)
  }
  globalThis.addEventListener('pagehide', keep)
  return () => globalThis.removeEventListener('pagehide', keep)
}
