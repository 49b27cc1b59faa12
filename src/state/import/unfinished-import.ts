/** A note of files that are being read: nothing of them is kept until it is added, and a later visit says so of a page that was closed before. */

import { create } from 'zustand'

import { fieldsOf } from '#untrusted/fields.ts'
import { newId } from '../new-id.ts'
import { readStoredObject, storedKeys, writeStored } from '../storage.ts'
import { startWriting } from '../write-soon.ts'

/** How many files and pasted texts, and the findings that were read in them. */
export type ReadSoFar = { readonly files: number; readonly findings: number }

const nothing: ReadSoFar = { files: 0, findings: 0 }

/** What earlier visits have read and not added. */
export const useUnfinishedImport = create<ReadSoFar>(() => nothing)

/** Names only count: those of files may say more than a browser should keep. */
const keys = 'plumb.list.reading.'
/** Notes of visits that are looked at. */
const mostNotes = 100

const own = keys + newId()
let soFar: (() => ReadSoFar) | undefined
let writing: ReturnType<typeof startWriting> | undefined
/** Lets other tabs know that this page is no longer there to tell. */
let release: (() => void) | undefined

/** Notes what is being read, now and whenever the page may be left. */
export function noteReading(read: () => ReadSoFar): void {
  soFar = read
  writing ??= startWriting(() => soFar && writeStored('local', own, JSON.stringify(soFar())))
  writing.soon()
  if (release || !('locks' in navigator)) return
  void navigator.locks.request(own, () => new Promise<void>((resolve) => (release = resolve)))
}

/** Forgets the note: what was read is a row now, or is not wanted. */
export function forgetReading(): void {
  soFar = undefined
  writing?.stop()
  writing = undefined
  release?.()
  release = undefined
  writeStored('local', own, undefined)
}

/** Says what pages have not come to add that are closed now, once. */
export async function sayUnfinishedImport(): Promise<void> {
  for (const key of storedKeys('local', keys).slice(0, mostNotes)) {
    if (key === own || (await isHeld(key))) continue
    const { files, findings } = fieldsOf(readStoredObject('local', key))
    writeStored('local', key, undefined)
    useUnfinishedImport.setState((before) => ({
      files: before.files + countOf(files),
      findings: before.findings + countOf(findings),
    }))
  }
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e9
    ? value
    : 0
}

/** Whether another tab is still reading. */
async function isHeld(key: string): Promise<boolean> {
  if (!('locks' in navigator)) return false
  return navigator.locks.request(key, { ifAvailable: true }, (lock) => lock === null)
}
