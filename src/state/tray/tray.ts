/** The tray: vectors that were put aside, kept in this browser and the same in all its tabs. */

import { create } from 'zustand'

import { onForget } from '../forget-stored.ts'
import type { Shown } from '../snapshot.ts'
import { readStored } from '../storage.ts'
import { trayKey, useTrayShown } from './tray-shown.ts'
import { type StoredEntry, forgetEntries, readEntries, writeEntries } from './tray-store.ts'

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
  readonly isStored: boolean
}

export const useTray = create<Tray>(() => ({ entries: [], isStored: true }))

/** Changes that the store has not taken: they are applied again to what it holds. */
let unwritten: readonly Change[] = []

/**
 * Applies a change to what is stored now, which another tab may have changed since. So a change
 * names entries by ID, and leaves alone what it does not name: each entry is stored by itself, and
 * only those that the change changes are written.
 */
export function changeTray(change: Change): void {
  unwritten = [...unwritten, change]
  const stored = readEntries()
  const entries = changed(stored)
  const isStored = writeEntries(stored, entries)
  if (isStored) unwritten = []
  show(entries, isStored)
}

/** Puts entries where their IDs stand, or at the end while there is room; gives back those without room. */
export function putIntoTray(given: Entries): Entries {
  changeTray((entries) => {
    const known = new Set(entries.map(idOf))
    const changed = entries.map(
      (entry) => given.find((each) => idOf(each) === idOf(entry)) ?? entry,
    )
    // Two tabs may have filled the last place at once; what is there stays.
    const room = Math.max(0, mostEntries - changed.length)
    return [...changed, ...given.filter((entry) => !known.has(idOf(entry))).slice(0, room)]
  })
  const held = new Set(useTray.getState().entries.map(idOf))
  return given.filter((entry) => !held.has(idOf(entry)))
}

/** Brings back the tray and follows what other tabs do to it; gives back how to stop. */
export function startTray(): () => void {
  unwritten = []
  onForget('list', forgetTray)
  const onStorage = (event: StorageEvent) => {
    // Without a key everything has been removed.
    if (event.key === null || event.key.startsWith(trayKey)) follow()
  }
  // What an earlier build has kept gets names of its own.
  if (readStored('local', trayKey) !== undefined) changeTray((entries) => entries)
  else follow()
  addEventListener('storage', onStorage)
  // A page that comes back from the browser's cache has not heard of changes.
  addEventListener('pageshow', follow)
  return () => {
    removeEventListener('storage', onStorage)
    removeEventListener('pageshow', follow)
  }
}

/** Forgets all entries. */
function forgetTray(): void {
  forgetEntries()
  unwritten = []
  show([], true)
}

function follow(): void {
  show(changed(readEntries()), unwritten.length === 0)
}

function show(entries: Entries, isStored: boolean): void {
  useTray.setState({ entries, isStored })
  useTrayShown.setState({ count: entries.length })
}

function changed(stored: readonly StoredEntry[]): Entries {
  const entries: Entries = stored.map(({ entry }) => entry)
  return unwritten.reduce((all, change) => change(all), entries)
}
