/** Deletes all that the page has stored in this browser. */

import { farewells } from '../write-soon.ts'

/** Empties the stores of every database of the page. To delete a database would wait for all other tabs. */
async function emptyDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('plumb')) continue
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
      opening.addEventListener('success', () => {
        const database = opening.result
        const names = [...database.objectStoreNames]
        const done = () => {
          database.close()
          resolve()
        }
        if (names.length === 0) return done()
        const transaction = database.transaction(names, 'readwrite')
        for (const each of names) transaction.objectStore(each).clear()
        transaction.addEventListener('complete', done)
        transaction.addEventListener('abort', () =>
          reject(transaction.error ?? new Error('not emptied')),
        )
      })
    })
  }
}

function emptyStorage(): void {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open()
      for (const key of Object.keys(storage)) if (key.startsWith('plumb')) storage.removeItem(key)
    } catch {
      // What is closed holds nothing.
    }
  }
}

/** Deletes lists, answers, files, drafts, sets and preferences, and opens the page anew; says whether that failed. */
export async function forgetEverything(): Promise<void> {
  await emptyDatabases()
  emptyStorage()
  // What the page writes when it is left is the last that it writes, and it writes twice.
  for (const farewell of farewells) addEventListener(farewell, emptyStorage)
  location.replace(`${location.pathname}#`)
  location.reload()
}
