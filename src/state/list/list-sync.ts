/** Keeps the list and the browser's stores in step: what is changed is written, what other tabs and earlier builds leave is taken in. */

import { type Row, idOf } from '#rows/row.ts'
import { vectorSharer } from '#rows/share-vectors.ts'
import { readRow } from '#rows/stored-row.ts'
import { onForget } from '../forget-stored.ts'
import { readStored, writeStored } from '../storage.ts'
import { noteUnreadable } from '../unreadable-store.ts'
import { hear, tell } from './list-channel.ts'
import {
  NewerForm,
  type StoredRecord,
  changeStoredRows,
  deleteRecords,
  deleteStoredList,
  readLists,
  readRecords,
  recordOf,
} from './list-database.ts'
import type { ListName } from './list-name.ts'
import { forgetEarlyTray, forgetInJournal, readJournal } from './list-journal.ts'
import { trayKey } from './list-shown.ts'
import { hasDatabase, inTurn, noteDatabase } from './list-turns.ts'
import { sayUnfinished } from './list-unfinished.ts'
import { forgetUnwritten, write } from './list-write.ts'
import { forgetShown, mainList, setList, storedIds, takeStored, useList } from './list.ts'

/** Name under which the list is kept that this browser had open last. */
const openListKey = 'plumb.list.open'

const share = vectorSharer()
let started: Promise<void> | undefined
let stop: (() => void) | undefined

/** Brings back the list and follows what is done to it elsewhere; again it gives what it gave. */
export function startList(): Promise<void> {
  started ??= begin()
  return started
}

/** For tests: as when the page is closed. */
export function stopList(): void {
  stop?.()
  started = undefined
  forgetUnwritten()
  noteDatabase(undefined)
  setList({ list: mainList, lists: [mainList], isStored: true, isForVisit: false, newer: 0 })
  forgetShown()
}

function onStorage({ key }: StorageEvent): void {
  // An older build in another tab keeps its entries there still; without a key everything was removed.
  if (key === null || key.startsWith(trayKey)) followJournal()
}

function onReturn({ persisted }: PageTransitionEvent): void {
  // A page that comes back from the browser's cache has not heard of changes.
  if (persisted) void inTurn(() => readStoredRows()).then(followJournal)
}

async function begin(): Promise<void> {
  onForget('list', forgetList)
  const stopHearing = hear(({ list, records }) => {
    if (list === undefined) void inTurn(readNames)
    else if (list === useList.getState().list.id && !useList.getState().isForVisit)
      void inTurn(() => readStoredRows(records))
  })
  addEventListener('storage', onStorage)
  addEventListener('pageshow', onReturn)
  stop = () => {
    stopHearing()
    removeEventListener('storage', onStorage)
    removeEventListener('pageshow', onReturn)
  }
  const opened = readStored('local', openListKey)
  if (opened !== undefined) setList({ list: { ...mainList, id: opened } })
  await inTurn(readNames)
  takeJournal(false)
  await inTurn(() => readStoredRows()).then(sayUnfinished)
}

/** Follows what another tab has put into the journal: without a database that is all there is. */
function followJournal(): void {
  if (hasDatabase() !== false) return takeJournal(true)
  const { list } = useList.getState()
  const rows = readJournal().filter(({ list: of }) => of === undefined || of === list.id)
  takeStored(
    rows.map(({ row }) => row),
    'all',
  )
}

/** Shows another list, with what is stored of it. */
export async function openStoredList(list: ListName): Promise<void> {
  await inTurn(async () => {
    forgetShown()
    setList({ list, isForVisit: false })
    writeStored('local', openListKey, list.id === mainList.id ? undefined : list.id)
    await readStoredRows()
  })
  takeJournal(false)
}

/** Reads which lists there are. One that a later build has written is left alone, and another begun beside it. */
async function readNames(): Promise<void> {
  try {
    const { lists, newer } = await readLists()
    noteDatabase(true)
    const { list: now } = useList.getState()
    const main = newer.includes(mainList.id) ? { ...mainList, id: 'beside' } : mainList
    const all = lists.some(({ id }) => id === main.id) ? lists : [main, ...lists]
    const wanted = readStored('local', openListKey) ?? main.id
    const known = all.find(({ id }) => id === now.id && now.id !== mainList.id)
    const list = known ?? all.find(({ id }) => id === wanted) ?? main
    setList({ lists: all, newer: newer.length, ...(!useList.getState().isForVisit && { list }) })
  } catch {
    noteDatabase(false)
  }
}

/** Takes in what the database has of the list, all of it or some records. */
async function readStoredRows(records?: readonly number[]): Promise<void> {
  const { list, isForVisit } = useList.getState()
  if (hasDatabase() === false || isForVisit) return
  try {
    const found = await readRecords(list.id, records)
    const wanted = records && new Set(records)
    const gone = wanted ? storedIds().filter((id) => wanted.has(recordOf(id))) : 'all'
    takeStored(await readAll(list, found), gone)
  } catch (error) {
    if (error instanceof NewerForm) await readNames()
    else noteDatabase(false)
  }
}

/** Rows of records; what is none is forgotten, and counted. */
async function readAll(list: ListName, found: readonly StoredRecord[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  const damaged: string[] = []
  for (const [id, stored] of found.flatMap(({ rows: each }) => Object.entries(each ?? {}))) {
    const row = readRow(stored, share)
    if (row && idOf(row) === id) rows.push(row)
    else damaged.push(id)
  }
  const lost = found.filter(({ rows: each }) => each === undefined).map(({ key }) => key)
  if (damaged.length + lost.length > 0) {
    noteUnreadable('entries', damaged.length + lost.length)
    await deleteRecords(lost)
    await changeStoredRows(list, damaged, () => undefined)
  }
  return rows
}

/**
 * Moves rows of the journal into the database, and forgets them there once it has taken them. Those that are not of
 * an earlier build are on their way already, unless the page has just been opened.
 */
function takeJournal(isWhileOpen: boolean): void {
  const { list } = useList.getState()
  const found = readJournal().filter(
    ({ row, list: of }) =>
      !(isWhileOpen && row.changedAt > 0) && (of === undefined || of === list.id),
  )
  if (found.length === 0) return
  const byId = new Map(found.map(({ row }) => [idOf(row), row]))
  const texts = new Map(found.map(({ row, text }) => [idOf(row), text]))
  write(
    {
      ids: [...byId.keys()],
      change: (known, id) => {
        const row = byId.get(id)
        // What was changed after it was written down stays.
        if (!known || !row) return row ?? known
        const { assessment, version, changedAt } = row
        if (changedAt === 0) return { ...known, assessment, version }
        return known.changedAt >= changedAt ? known : row
      },
    },
    texts,
  )
}

/** Forgets the list that is open, for good. */
export async function forgetList(): Promise<void> {
  const { list } = useList.getState()
  await inTurn(async () => {
    forgetJournaled(list.id)
    await deleteStoredList(list.id).catch(() => undefined)
    forgetShown()
    tell({ list: list.id })
    tell({})
  })
}

/** Forgets what of a list waits in the journal. */
export function forgetJournaled(list: string): void {
  for (const { row, list: of } of readJournal())
    if (of === undefined || of === list) forgetInJournal(idOf(row))
  forgetEarlyTray()
}
