/** The way of changes into the browser's stores: first what is shown, then the database, or without one the journal. */

import { readRow, storedRow } from '#rows/stored-row.ts'
import { tell } from './list-channel.ts'
import { changeStoredRows, recordOf } from './list-database.ts'
import type { ListName } from './list-name.ts'
import { forgetEarlyTray, forgetInJournal, writeToJournal } from './list-journal.ts'
import { hasDatabase, inTurn, noteDatabase } from './list-turns.ts'
import { forgetAdding, noteAdding } from './list-unfinished.ts'
import { type Change, addWaiting, noteCount, rowOf, setList, settle, useList } from './list.ts'

/** Rows that are written down at once while the database takes them; of more, what they come from is still there. */
const mostJournaled = 200

/** Changes rows: at once on screen, then in the store. Rows that are few are written down before. */
export function changeRows(change: Change): void {
  const { list, isForVisit } = useList.getState()
  const texts = new Map<string, string>()
  if (!isForVisit && change.ids.length <= mostJournaled && change.isKept === true)
    for (const id of change.ids) {
      const row = change.change(rowOf(id), id)
      const text = row && writeToJournal(row, list.id)
      if (text !== undefined) texts.set(id, text)
    }
  write(change, texts)
}

/** Changes that no store has taken: each later change brings them along. */
let unwritten: readonly { readonly list: ListName; readonly change: Change }[] = []

/** Shows a change, and stores it; what of it stands in the journal is forgotten there once the database has it. */
export function write(change: Change, journaled: ReadonlyMap<string, string>): void {
  const [first = ''] = change.ids
  const isAdding = change.ids.length > mostJournaled && rowOf(first) === undefined
  addWaiting(change)
  const { list, isForVisit } = useList.getState()
  if (isForVisit) return settle(change)
  if (isAdding) noteAdding(first, change.ids.length)
  unwritten = [...unwritten, { list, change }]
  void inTurn(async () => {
    for (const each of unwritten) if (!(await isWritten(each.list, each.change))) break
    const isAll = unwritten.length === 0
    setList({ isStored: isAll })
    // A page that is being closed comes here, too: the note stays.
    if (!isAll) return
    if (isAdding) forgetAdding()
    // An early build's list of entries has no names of their own.
    if ([...journaled.values()].includes('')) forgetEarlyTray()
    if (hasDatabase() === false) return
    for (const [id, text] of journaled) forgetInJournal(id, text || undefined)
    noteCount()
    void askToPersist()
  })
}

/** Writes a change into the database, or where there is none into the journal; says whether it is stored. */
async function isWritten(list: ListName, change: Change): Promise<boolean> {
  if (!(await isInDatabase(list, change)) && !isInJournal(list, change)) return false
  unwritten = unwritten.filter((each) => each.change !== change)
  settle(change)
  tell({ list: list.id, records: [...new Set(change.ids.map(recordOf))] })
  return true
}

async function isInDatabase(list: ListName, { ids, change }: Change): Promise<boolean> {
  if (hasDatabase() === false) return false
  try {
    await changeStoredRows(list, ids, (id, stored) => {
      const row = change(stored === undefined ? undefined : readRow(stored), id)
      return row && storedRow(row)
    })
    noteDatabase(true)
    return true
  } catch {
    // Full, closed, or of a later form: it is shown, and said not to be stored.
    return false
  }
}

/** Without a database rows stay in the journal. */
function isInJournal(list: ListName, { ids }: Change): boolean {
  if (hasDatabase() !== false || ids.length > mostJournaled) return false
  return ids.every((id) => {
    const row = rowOf(id)
    return row ? writeToJournal(row, list.id) !== undefined : forgetInJournal(id)
  })
}

/** Asks the browser, once, not to clear the list by itself. */
async function askToPersist(): Promise<void> {
  if (useList.getState().isPersistent !== undefined) return
  try {
    setList({ isPersistent: await navigator.storage.persist() })
  } catch {
    // A browser that cannot be asked promises nothing.
    setList({ isPersistent: false })
  }
}

/** Lets go of what no store has taken. */
export function forgetUnwritten(): void {
  unwritten = []
}
