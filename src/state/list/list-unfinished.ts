/** A note of many rows that are being stored: where the page is closed meanwhile, none of them is, and the next visit says so. */

import { fieldsOf } from '#untrusted/fields.ts'
import { readStoredObject, writeStored } from '../storage.ts'
import { rowOf, setList } from './list.ts'

const key = 'plumb.list.adding'

/** What this visit has noted is no earlier visit's. */
let own: string | undefined

/** Notes that rows are about to be stored, the first of them by its ID. */
export function noteAdding(id: string, rows: number): void {
  own = id
  writeStored('local', key, JSON.stringify({ id, rows }))
  setList({ unfinished: 0 })
}

/** Forgets the note once they are, or are not wanted any more. */
export function forgetAdding(): void {
  writeStored('local', key, undefined)
}

/** Says what an earlier visit could not store, once the list has been read: of rows that are there the note came too late. */
export function sayUnfinished(): void {
  const { id, rows } = fieldsOf(readStoredObject('local', key))
  if (typeof id !== 'string' || id === own) return
  const isMissing = rowOf(id) === undefined
  setList({ unfinished: isMissing && typeof rows === 'number' && rows > 0 ? rows : 0 })
  forgetAdding()
}
