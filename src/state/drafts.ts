/** Keeps this tab's drafts and undo steps over a reload, in sessionStorage where allowed. */

import { type Vector, type Version, isVersion, parseVector, versions } from '#cvss/index.ts'
import { formatPermalink } from '#url/permalink.ts'
import { type Snapshot, emptySnapshot, useCalculator } from './calculator.ts'
import { readStoredObject, writeStored } from './storage.ts'

const key = 'plumb.drafts'

/** A snapshot as text: the version shown, and the fragment of each version that has anything. */
type StoredSnapshot = readonly [version: string, ...vectors: readonly string[]]

function store({ version, vectors }: Snapshot): StoredSnapshot {
  return [version, ...versions.map((each) => formatPermalink(vectors[each]))]
}

function restore(stored: unknown): Snapshot | undefined {
  if (!Array.isArray(stored)) return undefined
  const [version, ...texts]: readonly unknown[] = stored
  if (typeof version !== 'string' || !isVersion(version)) return undefined
  const vectors: Record<Version, Vector> = { ...emptySnapshot(version).vectors }
  for (const text of texts) {
    if (typeof text !== 'string') return undefined
    const reading = parseVector(text.slice(1))
    if (!reading.ok) return undefined
    vectors[reading.vector.version] = reading.vector
  }
  return { version, vectors }
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
