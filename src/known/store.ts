/** Files that a person gave, in the browser until they are deleted; where it keeps nothing, everything else works. */

import { type UseStore, createStore, entries, promisifyRequest } from 'idb-keyval'

import type { DataFile } from './data-file.ts'
import { readStoredFile } from './stored.ts'

// The number counts the forms that were ever stored.
const form = 'file-1:'

let opened: UseStore | undefined

function files(): UseStore {
  opened ??= createStore('plumb-files', 'files')
  return opened
}

/** A change that the browser carries out even where the page is closed in the same moment. */
function change(write: (store: IDBObjectStore) => void): Promise<void> {
  return files()('readwrite', (store) => {
    write(store)
    const { transaction } = store
    transaction.commit()
    return promisifyRequest(transaction)
  })
}

/** Keeps a file; says whether it is kept. */
export async function storeFile(file: DataFile): Promise<boolean> {
  try {
    await change((store) => store.put(file, form + file.id))
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
        await change((store) => store.delete(key))
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
    await change((store) => store.clear())
    return true
  } catch {
    return false
  }
}

/** Forgets a file; says whether the store could be asked to. */
export async function deleteStoredFile(id: string): Promise<boolean> {
  try {
    await change((store) => store.delete(form + id))
    return true
  } catch {
    return false
  }
}
