/** Files that a person has given in place of look-ups, and what is being read of them. */

import { create } from 'zustand'

import { deleteStoredDailyFile, storedDailyFile } from '#epss/store.ts'
import { type FileContent, type DataFile, dateOf, replaces } from '#known/data-file.ts'
import type { FileRefusal } from '#known/open-given.ts'
import { deleteStoredFile, forgetStoredFiles, storeFile, storedFiles } from '#known/store.ts'
import { onForget } from './forget-stored.ts'
import { newId } from './new-id.ts'
import { noteUnreadable } from './unreadable-store.ts'

/** A file with whether the browser keeps it for the next visit: not known until its store has answered. */
export type FileInUse = DataFile & { readonly isStored: boolean | undefined }

/** Why a file was not taken. */
export type RefusedFile = { readonly name: string } & (
  | FileRefusal
  | {
      readonly code: 'unreadable' | 'too-many-days' | 'too-many-files' | 'too-many-entries'
    }
)

/** What came of the files that were given last. */
export type TakenFiles = {
  readonly accepted: readonly DataFile[]
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
  readonly files: readonly FileInUse[]
  readonly reading: Reading | undefined
  readonly setAside: readonly SetAside[]
  readonly taken: TakenFiles | undefined
}

export const useDataFiles = create<State>(() => ({
  files: [],
  reading: undefined,
  setAside: [],
  taken: undefined,
}))

async function forget(): Promise<void> {
  useDataFiles.getState().reading?.cancel()
  // What is under way would come back.
  await restoring
  useDataFiles.setState({ files: [], setAside: [], taken: undefined })
  await Promise.all([forgetStoredFiles(), deleteStoredDailyFile()])
}

let restoring: Promise<void> | undefined

/** Brings back the files of earlier visits, once. */
export function restoreDataFiles(): Promise<void> {
  if (restoring) return restoring
  onForget('threat', forget)
  restoring = restore()
  return restoring
}

async function restore(): Promise<void> {
  const [stored, before] = await Promise.all([storedFiles(), storedDailyFile()])
  noteUnreadable('files', stored.unreadable)
  const earlier = stored.files.map((file) => ({ ...file, isStored: true }))
  useDataFiles.setState(({ files }) => ({ files: [...earlier, ...files] }))
  if (!before) return
  // Until builds kept several files there was one daily file in a store of its own.
  const date = before.date ?? ''
  await storeFiles([
    newDataFile(`epss_scores-${date}.csv.gz`, { kind: 'daily-file', file: before }),
  ])
  await deleteStoredDailyFile()
}

/** A content with a name, kept from now on. */
export function newDataFile(name: string, content: FileContent, leftOut = 0): DataFile {
  const file = { id: newId(), name, keptAt: Date.now(), content }
  return leftOut > 0 ? { ...file, leftOut } : file
}

/** Uses files at once, each in place of an earlier one that it replaces, and keeps them; tells the names of those. */
export async function storeFiles(given: readonly DataFile[]): Promise<readonly string[]> {
  const before = useDataFiles.getState().files
  const files = given.reduce(
    (all: readonly FileInUse[], file) => [
      ...all.filter((earlier) => !replaces(file, earlier)),
      { ...file, isStored: undefined },
    ],
    before,
  )
  useDataFiles.setState({ files })
  for (const file of given) await store(file)
  const replaced = [...before, ...given].filter(({ id }) => !files.some((each) => each.id === id))
  for (const { id } of replaced) await deleteStoredFile(id)
  return replaced.map(({ name }) => name)
}

const isInUse = (id: string): boolean =>
  useDataFiles.getState().files.some((each) => each.id === id)

/** Keeps a file in the store, unless it is deleted or replaced meanwhile. */
async function store(file: DataFile): Promise<void> {
  if (!isInUse(file.id)) return
  const isStored = await storeFile(file)
  if (!isInUse(file.id)) return void (await deleteStoredFile(file.id))
  useDataFiles.setState(({ files }) => ({
    files: files.map((each) => (each.id === file.id ? { ...each, isStored } : each)),
  }))
}

/** Forgets a file, here and in the browser's store. */
export async function deleteDataFile(id: string): Promise<void> {
  useDataFiles.setState(({ files }) => ({
    files: files.filter((each) => each.id !== id),
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
  useDataFiles.setState({ reading: { name, part: 0, cancel }, setAside, taken: undefined })
}

export function showProgress(part: number): void {
  useDataFiles.setState(({ reading }) => ({ reading: reading && { ...reading, part } }))
}

/** Says what came of a reading; nothing where it was cancelled. */
export function endReading(taken: TakenFiles | undefined): void {
  useDataFiles.setState({ reading: undefined, taken })
}

/** The days of which there is a daily file. */
export function daysOfFiles(files: readonly DataFile[]): readonly string[] {
  return files.flatMap(({ content }) =>
    content.kind === 'daily-file' ? [dateOf(content) ?? ''] : [],
  )
}
