/** The loaded daily file in IndexedDB, for the next visit. Where the browser keeps nothing, everything else works. */

import { createStore, del, get, set, type UseStore } from 'idb-keyval'

import type { DailyFile } from './daily-file.ts'
import { readStoredDailyFile } from './stored.ts'

// The number counts the forms that were ever stored.
const key = 'daily-file-1'

let opened: UseStore | undefined

function files(): UseStore {
  opened ??= createStore('plumb-epss', 'files')
  return opened
}

/** Keeps a file as earlier builds did, for the tests of what reads it; says whether it is kept. */
export async function storeDailyFile(file: DailyFile): Promise<boolean> {
  try {
    await set(key, file, files())
    return true
  } catch {
    return false
  }
}

/** The file of an earlier visit. */
export async function storedDailyFile(): Promise<DailyFile | undefined> {
  try {
    return readStoredDailyFile(await get(key, files()))
  } catch {
    return undefined
  }
}

/** Forgets the file; says whether the store could be asked to. */
export async function deleteStoredDailyFile(): Promise<boolean> {
  try {
    await del(key, files())
    return true
  } catch {
    return false
  }
}
