/** The tray: vectors that were put aside, kept in this browser and the same in all its tabs. */

import { create } from 'zustand'

import { type Vector, parseVector } from '#cvss/index.ts'
import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import { type Rationale, plainRationale, readRationale } from '#url/rationale.ts'
import { isEntryId } from './entry-id.ts'
import { readStoredObject, writeStored } from './storage.ts'
import { trayKey, useTrayShown } from './tray-shown.ts'

/** A vector with what belongs to it; its score is not kept but computed. */
export type TrayEntry = {
  readonly id: string
  readonly vector: Vector
  readonly rationale: Rationale
  readonly cve: CveId | undefined
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
    const known = new Set(entries.map(({ id }) => id))
    const changed = entries.map((entry) => given.find(({ id }) => id === entry.id) ?? entry)
    return [...changed, ...given.filter(({ id }) => !known.has(id))].slice(0, mostEntries)
  })
  const held = new Set(useTray.getState().entries.map(({ id }) => id))
  return given.filter(({ id }) => !held.has(id))
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

function formatEntry({ id, vector, rationale, cve }: TrayEntry) {
  return { id, vector: formatPermalink(vector), written: plainRationale(rationale), cve }
}

/** What is not as it was written is left out. */
function readEntries(): Entries {
  const listed = readStoredObject('local', trayKey)?.['entries']
  const entries = new Map<string, TrayEntry>()
  const stored: readonly unknown[] = Array.isArray(listed) ? listed.slice(0, mostEntries) : []
  for (const each of stored) {
    const entry = readEntry(each)
    if (entry) entries.set(entry.id, entry)
  }
  return [...entries.values()]
}

function readEntry(stored: unknown): TrayEntry | undefined {
  const { id, vector: fragment, written, cve } = fieldsOf(stored)
  if (!isEntryId(id)) return undefined
  const reading = typeof fragment === 'string' ? parseVector(fragment.slice(1)) : undefined
  if (!reading?.ok) return undefined
  const { vector } = reading
  return {
    id,
    vector,
    rationale: readRationale(vector.version, written),
    cve: typeof cve === 'string' ? parseCveId(cve) : undefined,
  }
}

function fieldsOf(value: unknown): Partial<Record<'id' | 'vector' | 'written' | 'cve', unknown>> {
  return typeof value === 'object' && value !== null ? value : {}
}
