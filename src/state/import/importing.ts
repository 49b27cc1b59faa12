/** Files and texts that are being read for the list: nothing of them is a row until somebody adds it. */

import { create } from 'zustand'

import type { Finding, Remark, TableReading } from '#import/finding.ts'
import type { TableChoice } from '#import/choices.ts'
import type { ColumnKind } from '#import/table/column.ts'
import type { ReadOnlyStore } from '../read-only-store.ts'
import { type Added, addFindings, forgetMerged, takeOut } from '../list/list-findings.ts'
import { findingsOf } from './findings-of.ts'
import { type Read, readGiven } from './read-given.ts'
import { usedAsSource } from './source-file.ts'
import { type ReadSoFar, forgetReading, noteReading } from './unfinished-import.ts'

/** A file, or a text that was pasted. */
export type Imported = {
  readonly id: number
  /** Undefined for what was pasted. */
  readonly name: string | undefined
  readonly data: Blob
  readonly state: 'waiting' | 'reading' | 'read' | 'failed'
  /** From 0 to 1. */
  readonly progress: number
  /** What it was recognised as; of an archive, of each file in it. */
  readonly formats: readonly string[]
  readonly findings: readonly Finding[]
  /** The first of them, and how many there are, while it is still being read, too. */
  readonly first: readonly Finding[]
  readonly count: number
  readonly remarks: readonly Remark[]
  readonly tables: readonly TableReading[]
  /** Whether it gives figures of all CVEs, and no rows. */
  readonly isSource: boolean
  /** What a person has changed about the columns of its tables. */
  readonly choices: readonly TableChoice[]
}

export type Importing = {
  readonly isOpen: boolean
  readonly given: readonly Imported[]
  /** How many files of a drop are not read, because there are too many. */
  readonly beyond: number
  /** What was added last, which can be taken out again. */
  readonly last: Added | undefined
  /** Names of files that came with it and are used as sources: taking rows out leaves them. */
  readonly sources: readonly string[]
}

const closed = { isOpen: false, given: [], beyond: 0 } as const
const store = create<Importing>(() => ({ ...closed, last: undefined, sources: [] }))

export const useImporting: ReadOnlyStore<Importing> = store

let lastId = 0
/** Ends what is being read. */
let reading: AbortController | undefined

/** Opens the page on which files are read. */
export function openImport(): void {
  store.setState({ isOpen: true })
}

/** Reads more files, one after the other; so many beyond them are not read. */
export function importFiles(files: readonly File[], beyond = 0): void {
  store.setState((state) => ({ beyond: state.beyond + beyond }))
  add(files.map((file) => ({ name: file.webkitRelativePath || file.name, data: file })))
}

/** Reads a text that somebody has pasted. */
export function importText(text: string): void {
  add([{ name: undefined, data: new Blob([text], { type: 'text/plain' }) }])
}

/** Closes the page without adding anything; what is being read is not read on. */
export function cancelImport(): void {
  reading?.abort()
  reading = undefined
  forgetMerged()
  forgetReading()
  store.setState(closed)
}

/** Adds what was read to the list that is open, and goes back to it. */
export function addImported(): void {
  const { given } = store.getState()
  const sources = given.flatMap(({ name, isSource }) => (isSource && name ? [name] : []))
  store.setState({ ...closed, last: addFindings(findingsOf(given)), sources })
  forgetReading()
}

/** Takes out again what was added last. */
export function undoImport(): void {
  const { last } = store.getState()
  if (last && takeOut(last)) store.setState({ last: undefined })
}

/** Leaves a file out. */
export function leaveOut(id: number): void {
  store.setState(({ given }) => ({ given: given.filter((each) => each.id !== id) }))
  if (store.getState().given.length === 0) forgetReading()
}

/** Reads a column of a table otherwise: the file is read again with it. */
export function chooseColumn(
  { id }: Imported,
  table: TableReading,
  at: number,
  kind: ColumnKind | undefined,
): void {
  change(id, (each) => {
    const isOf = (choice: TableChoice) => tableKey(choice) === tableKey(table)
    const { files, name } = table
    const chosen = each.choices.find(isOf)?.columns.filter(([other]) => other !== at) ?? []
    const choice = { files, name, columns: [...chosen, [at, kind] as const] }
    const choices = [...each.choices.filter((other) => !isOf(other)), choice]
    return { ...each, choices, state: 'waiting' }
  })
  void readOn()
}

function tableKey({ files, name }: Pick<TableReading, 'files' | 'name'>): string {
  return JSON.stringify([files, name])
}

function add(given: readonly Pick<Imported, 'name' | 'data'>[]): void {
  const added = given.map(({ name, data }): Imported => {
    lastId += 1
    return { id: lastId, name, data, ...unread, choices: [] }
  })
  store.setState((state) => ({ isOpen: true, given: [...state.given, ...added] }))
  void readOn()
}

const unread = {
  state: 'waiting',
  progress: 0,
  formats: [],
  findings: [],
  first: [],
  count: 0,
  remarks: [],
  tables: [],
  isSource: false,
} as const

/** So many findings of a file are shown before they are rows. */
const mostFirst = 5

function firstOf({ findings }: Read): Pick<Imported, 'first' | 'count'> {
  return { first: findings.slice(0, mostFirst), count: findings.length }
}

function change(id: number, changed: (given: Imported) => Imported): void {
  store.setState(({ given }) => ({
    given: given.map((each) => (each.id === id ? changed(each) : each)),
  }))
  if (store.getState().given.length > 0) noteReading(readSoFar)
}

function readSoFar(): ReadSoFar {
  const { given } = store.getState()
  return { files: given.length, findings: given.reduce((sum, { count }) => sum + count, 0) }
}

/** Reads what waits, one after the other. */
async function readOn(): Promise<void> {
  if (reading) return
  const abort = new AbortController()
  reading = abort
  for (;;) {
    const next = store.getState().given.find(({ state }) => state === 'waiting')
    if (!next || abort.signal.aborted) break
    await readOne(next, abort.signal)
  }
  if (reading === abort) reading = undefined
}

async function readOne({ id, name, data, choices }: Imported, signal: AbortSignal): Promise<void> {
  change(id, (each) => ({ ...each, ...unread, state: 'reading' }))
  try {
    const read = await readGiven({
      name,
      data,
      choices,
      onProgress: (progress, soFar) =>
        change(id, (each) => ({ ...each, progress, formats: soFar.formats, ...firstOf(soFar) })),
      signal,
    })
    const used = await usedAsSource(data, read)
    // A column may have been chosen otherwise meanwhile: then it is read again.
    change(id, (each) =>
      each.state === 'reading' ? { ...each, ...used, ...firstOf(used), state: 'read' } : each,
    )
  } catch {
    if (!signal.aborted) change(id, (each) => ({ ...each, state: 'failed' }))
  }
}
