/** Files that a person gave, in the browser until they are deleted; where it keeps nothing, everything else works. */

import { clear, createStore, del, entries, set, type UseStore } from 'idb-keyval'

import type { DataFile } from './data-file.ts'
import { readStoredFile } from './stored.ts'

// The number counts the forms that were ever stored.
const form = 'file-1:'

let opened: UseStore | undefined

function files(): UseStore {
  opened ??= createStore('plumb-files', 'files')
  return opened
}

/** Keeps a file; says whether it is kept. */
export async function storeFile(file: DataFile): Promise<boolean> {
  try {
    await set(form + file.id, file, files())
    return true
  } catch {
    return false
  }
}

/** The files of earlier visits, oldest first, and how many could not be read: those are forgotten. */
export async function storedFiles(): Promise<{
  readonly files: readonly DataFile[]
  readonly unreadable: number
}> {
  const found: DataFile[] = []
  let unreadable = 0
  try {
    for (const [key, value] of await entries<IDBValidKey, unknown>(files())) {
      // Other forms are those of later builds.
      if (typeof key !== 'string' || !key.startsWith(form)) continue
      const file = readStoredFile(value)
      if (file && key === form + file.id) found.push(file)
      else {
        unreadable++
        await del(key, files())
      }
    }
  } catch {
    // Without a store there is nothing of earlier visits.
  }
  return { files: found.toSorted((one, other) => one.keptAt - other.keptAt), unreadable }
}

/** Forgets all files; says whether the store could be asked to. */
export async function forgetStoredFiles(): Promise<boolean> {
  try {
    await clear(files())
    return true
  } catch {
    return false
  }
}

/** Forgets a file; says whether the store could be asked to. */
export async function deleteStoredFile(id: string): Promise<boolean> {
  try {
    await del(form + id, files())
    return true
  } catch {
    return false
  }
}
