/** Files that a person has given in place of look-ups, and what is being read of them. */

import { create } from 'zustand'

import { deleteStoredDailyFile, storedDailyFile } from '#epss/store.ts'
import type { Refusal } from '#epss/daily-file-reader.ts'
import type { ArchiveCode } from '#known/archive.ts'
import { type KeptContent, type KeptFile, dateOf, replaces } from '#known/kept-file.ts'
import { deleteStoredFile, forgetStoredFiles, storeFile, storedFiles } from '#known/store.ts'
import { keepsStored } from './forget-stored.ts'
import { newId } from './new-id.ts'
import { noteUnreadable } from './unreadable-store.ts'

/** A file with whether the browser keeps it for the next visit. */
export type Kept = KeptFile & { readonly isStored: boolean }

/** Why a file was not taken. */
export type RefusedFile = { readonly name: string } & (
  | { readonly code: 'daily-file'; readonly refusal: Refusal }
  | {
      readonly code:
        | 'not-json'
        | 'unexpected'
        | 'contradictory'
        | 'too-long'
        | 'nested'
        | 'unreadable'
        | 'ends-early'
        | 'damaged'
        | 'too-many-days'
        | 'too-many-files'
        | `archive-${ArchiveCode}`
    }
)

/** What came of the files that were given last. */
export type TakenFiles = {
  readonly kept: readonly KeptFile[]
  readonly refused: readonly RefusedFile[]
}

/** What is being read just now, from 0 to 1. */
export type Reading = {
  readonly name: string
  readonly part: number
  readonly cancel: () => void
}

type State = {
  /** Oldest first. */
  readonly files: readonly Kept[]
  readonly reading: Reading | undefined
  readonly taken: TakenFiles | undefined
}

export const useKeptFiles = create<State>(() => ({
  files: [],
  reading: undefined,
  taken: undefined,
}))

keepsStored('threat', async () => {
  useKeptFiles.setState({ files: [], taken: undefined })
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

/** Uses files and keeps them, each in place of an earlier one that it replaces. */
export async function keepFiles(files: readonly KeptFile[]): Promise<void> {
  for (const file of files) await keepFile(file)
}

async function keepFile(file: KeptFile): Promise<void> {
  const replaced = useKeptFiles.getState().files.filter((kept) => replaces(file, kept))
  const others = (all: readonly Kept[]) => all.filter((kept) => !replaced.includes(kept))
  useKeptFiles.setState(({ files }) => ({
    files: [...others(files), { ...file, isStored: true }],
  }))
  const isStored = await storeFile(file)
  useKeptFiles.setState(({ files }) => ({
    files: files.map((kept) => (kept.id === file.id ? { ...kept, isStored } : kept)),
  }))
  for (const { id } of replaced) await deleteStoredFile(id)
}

/** Forgets a file, here and in the browser's store. */
export async function deleteKeptFile(id: string): Promise<void> {
  useKeptFiles.setState(({ files }) => ({
    files: files.filter((kept) => kept.id !== id),
    taken: undefined,
  }))
  await deleteStoredFile(id)
}

/** A new reading ends what was said of the one before. */
export function startReading(name: string, cancel: () => void): void {
  useKeptFiles.setState({ reading: { name, part: 0, cancel }, taken: undefined })
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
