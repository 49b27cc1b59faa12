/**
 * Lists in IndexedDB. The rows of a list are spread over a few hundred records by their IDs: a change writes the records of its
 * rows alone, reads them in the same transaction, and so takes nothing from another tab that writes at once.
 */

import { type UseStore, createStore, promisifyRequest } from 'idb-keyval'

import { type Fields, fieldsOf, hasFields } from '#untrusted/fields.ts'
import { type ListName, readName, storedName } from './list-name.ts'

/** The form that this build writes and reads. A later one is left as it is. */
const form = 1

/** Records of one list: with a hundred thousand rows a change rewrites four hundred of them. */
const records = 256

/** Stored rows by their ID; undefined where the record is damaged. */
export type StoredRecord = { readonly key: string; readonly rows: Fields | undefined }

/** A list is in a form that only a later build knows. */
export class NewerForm extends Error {}

let opened: UseStore | undefined

function database(): UseStore {
  opened ??= createStore('plumb-lists', 'lists')
  return opened
}

const nameKey = (list: string) => `list:${list}`
const recordKey = (list: string, record: number) => `rows:${list}:${record}`

/** The record that a row belongs to: the same in every tab, so that no row is in two. */
export function recordOf(id: string): number {
  let hash = 0
  for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0
  return (hash >>> 0) % records
}

/** All lists whose form is known, oldest first, and how many are in a later one. */
export async function readLists(): Promise<{
  readonly lists: readonly ListName[]
  readonly newer: readonly string[]
}> {
  const found = await database()('readonly', (store) => readRange(store, 'list:'))
  const lists: ListName[] = []
  const newer: string[] = []
  for (const [key, value] of found) {
    const id = key.slice('list:'.length)
    if (isNewer(value)) newer.push(id)
    else lists.push({ id, ...readName(value) })
  }
  return { lists: lists.toSorted((one, other) => one.madeAt - other.madeAt), newer }
}

/** Stored rows of a list, record by record, of all or of some. Throws where the form is a later one. */
export async function readRecords(
  list: string,
  some?: readonly number[],
): Promise<readonly StoredRecord[]> {
  return database()('readonly', async (store) => {
    refuseNewer(await promisifyRequest<unknown>(store.get(nameKey(list))))
    const found = some
      ? await Promise.all(
          some.map(async (each) => {
            const key = recordKey(list, each)
            return [key, await promisifyRequest<unknown>(store.get(key))] as const
          }),
        )
      : await readRange(store, `rows:${list}:`)
    return found.flatMap(([key, value]) => {
      if (isNewer(value)) throw new NewerForm()
      const { rows } = fieldsOf(value)
      return value === undefined ? [] : [{ key, rows: hasFields(rows) ? rows : undefined }]
    })
  })
}

/**
 * Changes rows of a list in one transaction: all of it is stored, or nothing. `change` gets what is stored of a row
 * now, and gives what is to be; undefined deletes it.
 */
export async function changeStoredRows(
  named: ListName,
  ids: readonly string[],
  change: (id: string, stored: unknown) => object | undefined,
): Promise<void> {
  const { id: list } = named
  const byRecord = new Map<number, string[]>()
  for (const id of ids) {
    const record = recordOf(id)
    const known = byRecord.get(record)
    if (known) known.push(id)
    else byRecord.set(record, [id])
  }
  await writing(async (store) => {
    const known = await promisifyRequest<unknown>(store.get(nameKey(list)))
    refuseNewer(known)
    if (known === undefined) store.put({ form, ...storedName(named) }, nameKey(list))
    await Promise.all(
      [...byRecord].map(async ([record, changed]) => {
        const key = recordKey(list, record)
        const value = await promisifyRequest<unknown>(store.get(key))
        refuseNewer(value)
        const { rows: before } = fieldsOf(value)
        const rows = new Map(Object.entries(hasFields(before) ? before : {}))
        for (const id of changed) {
          const now = change(id, rows.get(id))
          if (now) rows.set(id, now)
          else rows.delete(id)
        }
        if (rows.size === 0) store.delete(key)
        else store.put({ form, rows: Object.fromEntries(rows) }, key)
      }),
    )
  })
}

/** Deletes whole records that are damaged. */
export async function deleteRecords(keys: readonly string[]): Promise<void> {
  await writing((store) => {
    for (const key of keys) store.delete(key)
  })
}

/** Names a list and its rule, and makes one that is not there yet. */
export async function writeListName(named: ListName): Promise<void> {
  const key = nameKey(named.id)
  await writing(async (store) => {
    refuseNewer(await promisifyRequest<unknown>(store.get(key)))
    store.put({ form, ...storedName(named) }, key)
  })
}

/** Deletes a list with all of its rows, unless its form is a later one. */
export async function deleteStoredList(list: string): Promise<void> {
  await writing(async (store) => {
    refuseNewer(await promisifyRequest<unknown>(store.get(nameKey(list))))
    store.delete(nameKey(list))
    store.delete(rangeOf(`rows:${list}:`))
  })
}

/** One transaction: what throws within it takes back all of it. */
async function writing(change: (store: IDBObjectStore) => unknown): Promise<void> {
  await database()('readwrite', async (store) => {
    const { transaction } = store
    const done = promisifyRequest(transaction)
    try {
      await change(store)
    } catch (error) {
      // What is thrown is told; that it was taken back, too, is no other failure.
      done.catch(() => undefined)
      transaction.abort()
      throw error
    }
    return done
  })
}

async function readRange(
  store: IDBObjectStore,
  beginning: string,
): Promise<readonly (readonly [string, unknown])[]> {
  const range = rangeOf(beginning)
  const [keys, values] = await Promise.all([
    promisifyRequest<IDBValidKey[]>(store.getAllKeys(range)),
    promisifyRequest<unknown[]>(store.getAll(range)),
  ])
  return keys.flatMap((key, at) => (typeof key === 'string' ? [[key, values[at]] as const] : []))
}

function rangeOf(beginning: string): IDBKeyRange {
  return IDBKeyRange.bound(beginning, `${beginning}\uffff`)
}

function isNewer(value: unknown): boolean {
  const { form: given } = fieldsOf(value)
  return typeof given === 'number' && given > form
}

function refuseNewer(value: unknown): void {
  if (isNewer(value)) throw new NewerForm()
}
