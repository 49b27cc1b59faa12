/** Files that a person has given in place of look-ups, and what is being read of them. */

import { create } from 'zustand'

import { deleteStoredDailyFile, storedDailyFile } from '#epss/store.ts'
import { type KeptContent, type KeptFile, dateOf, replaces } from '#known/kept-file.ts'
import type { FileRefusal } from '#known/open-given.ts'
import { deleteStoredFile, forgetStoredFiles, storeFile, storedFiles } from '#known/store.ts'
import { keepsStored } from './forget-stored.ts'
import { newId } from './new-id.ts'
import { noteUnreadable } from './unreadable-store.ts'

/** A file with whether the browser keeps it for the next visit. */
export type Kept = KeptFile & { readonly isStored: boolean }

/** Why a file was not taken. */
export type RefusedFile = { readonly name: string } & (
  | FileRefusal
  | {
      readonly code: 'unreadable' | 'too-many-days' | 'too-many-files' | 'too-many-entries'
    }
)

/** What came of the files that were given last. */
export type TakenFiles = {
  readonly kept: readonly KeptFile[]
  /** Names of those whose place they take. */
  readonly replaced: readonly string[]
  readonly refused: readonly RefusedFile[]
}

/** What is being read just now, from 0 to 1. */
export type Reading = {
  readonly name: string
  readonly part: number
  readonly cancel: () => void
}

/** What was being read when others were given, and how to have it read after all. */
export type SetAside = { readonly name: string; readonly readAgain: () => void }

type State = {
  /** Oldest first. */
  readonly files: readonly Kept[]
  readonly reading: Reading | undefined
  readonly setAside: readonly SetAside[]
  readonly taken: TakenFiles | undefined
}

export const useKeptFiles = create<State>(() => ({
  files: [],
  reading: undefined,
  setAside: [],
  taken: undefined,
}))

keepsStored('threat', async () => {
  useKeptFiles.getState().reading?.cancel()
  // What is under way would come back.
  await restoring
  useKeptFiles.setState({ files: [], setAside: [], taken: undefined })
  await Promise.all([forgetStoredFiles(), deleteStoredDailyFile()])
})

let restoring: Promise<void> | undefined

/** Brings back the files of earlier visits, once. */
export function restoreKeptFiles(): Promise<void> {
  restoring ??= restore()
  return restoring
}

async function restore(): Promise<void> {
  const [stored, before] = await Promise.all([storedFiles(), storedDailyFile()])
  noteUnreadable('files', stored.unreadable)
  const kept = stored.files.map((file) => ({ ...file, isStored: true }))
  useKeptFiles.setState(({ files }) => ({ files: [...kept, ...files] }))
  if (!before) return
  // Until builds kept several files there was one daily file in a store of its own.
  const date = before.date ?? ''
  await keepFiles([keptFile(`epss_scores-${date}.csv.gz`, { kind: 'daily-file', file: before })])
  await deleteStoredDailyFile()
}

/** A content with a name, kept from now on. */
export function keptFile(name: string, content: KeptContent, leftOut = 0): KeptFile {
  const kept = { id: newId(), name, keptAt: Date.now(), content }
  return leftOut > 0 ? { ...kept, leftOut } : kept
}

/** Uses files at once, each in place of an earlier one that it replaces, and keeps them; tells the names of those. */
export async function keepFiles(given: readonly KeptFile[]): Promise<readonly string[]> {
  const before = useKeptFiles.getState().files
  const files = given.reduce(
    (all: readonly Kept[], file) => [
      ...all.filter((kept) => !replaces(file, kept)),
      { ...file, isStored: true },
    ],
    before,
  )
  useKeptFiles.setState({ files })
  for (const file of given) await store(file)
  const replaced = [...before, ...given].filter(({ id }) => !files.some((kept) => kept.id === id))
  for (const { id } of replaced) await deleteStoredFile(id)
  return replaced.map(({ name }) => name)
}

const isKept = (id: string): boolean => useKeptFiles.getState().files.some((kept) => kept.id === id)

/** Keeps a file in the store, unless it is deleted or replaced meanwhile. */
async function store(file: KeptFile): Promise<void> {
  if (!isKept(file.id)) return
  const isStored = await storeFile(file)
  if (!isKept(file.id)) return void (await deleteStoredFile(file.id))
  useKeptFiles.setState(({ files }) => ({
    files: files.map((kept) => (kept.id === file.id ? { ...kept, isStored } : kept)),
  }))
}

/** Forgets a file, here and in the browser's store. */
export async function deleteKeptFile(id: string): Promise<void> {
  useKeptFiles.setState(({ files }) => ({
    files: files.filter((kept) => kept.id !== id),
    taken: undefined,
  }))
  await deleteStoredFile(id)
}

/** A new reading ends what was said of the one before, but for what it sets aside. */
export function startReading(
  name: string,
  cancel: () => void,
  setAside: readonly SetAside[] = [],
): void {
  useKeptFiles.setState({ reading: { name, part: 0, cancel }, setAside, taken: undefined })
}

export function showProgress(part: number): void {
  useKeptFiles.setState(({ reading }) => ({ reading: reading && { ...reading, part } }))
}

/** Says what came of a reading; nothing where it was cancelled. */
export function endReading(taken: TakenFiles | undefined): void {
  useKeptFiles.setState({ reading: undefined, taken })
}

/** The days of which there is a daily file. */
export function daysOfFiles(files: readonly KeptFile[]): readonly string[] {
  return files.flatMap(({ content }) =>
    content.kind === 'daily-file' ? [dateOf(content) ?? ''] : [],
  )
}
