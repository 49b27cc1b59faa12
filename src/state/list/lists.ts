/** Several lists with names, and what a person has forgotten of them. */

import { idOf } from '#rows/row.ts'
import { type Rule, usualRule } from '#rows/rule-names.ts'
import { newId } from '../new-id.ts'
import { writeStored } from '../storage.ts'
import { tell } from './list-channel.ts'
import { deleteStoredList, writeListName } from './list-database.ts'
import { type ListName, longestListName } from './list-name.ts'
import { forgetJournaled, forgetList, openStoredList } from './list-sync.ts'
import { changeRows } from './list-write.ts'
import { countKey } from './list-shown.ts'
import { rowOf, setList, useList } from './list.ts'

function nameOf(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestListName)
}

/** Begins another list, and shows it. */
export async function beginList(name: string): Promise<void> {
  const list: ListName = { id: newId(), name: nameOf(name), madeAt: Date.now(), rule: usualRule }
  setList({ lists: [...useList.getState().lists, list] })
  await openStoredList(list)
  await keepName(list)
}

/** Shows another list. */
export async function openList(id: string): Promise<void> {
  const list = useList.getState().lists.find((each) => each.id === id)
  if (list && list.id !== useList.getState().list.id) await openStoredList(list)
}

/** Names the list that is open. */
export async function renameList(text: string): Promise<void> {
  await changeName({ name: nameOf(text) })
}

/** Has another rule say which of several vectors of a row counts in the list that is open; gives the one before. */
export function setRule(rule: Rule): Rule {
  const before = useList.getState().list.rule
  if (rule !== before) void changeName({ rule })
  return before
}

async function changeName(changed: Partial<Pick<ListName, 'name' | 'rule'>>): Promise<void> {
  const { list, lists, isForVisit } = useList.getState()
  const named = { ...list, ...changed }
  setList({ list: named, lists: lists.map((each) => (each.id === list.id ? named : each)) })
  if (!isForVisit) await keepName(named)
}

async function keepName(list: ListName): Promise<void> {
  try {
    await writeListName(list)
    tell({})
  } catch {
    // Without a store it has its name for this visit.
    setList({ isStored: false })
  }
}

/** Deletes the list that is open, for good; another one is shown then. */
export async function deleteList(): Promise<void> {
  const { list, lists } = useList.getState()
  await forgetList()
  await forgetDaysOf(list.id)
  const others = lists.filter(({ id }) => id !== list.id)
  const [next = { ...list, name: '', rule: usualRule }] = others
  setList({ lists: others.length > 0 ? others : [next], isForVisit: false })
  await openStoredList(next)
}

/** What was remembered of a list on earlier days goes with it. */
async function forgetDaysOf(list: string): Promise<void> {
  const { forgetDays } = await import('../since/since-store.ts')
  await forgetDays(list)
}

/** Takes the list out of the browser's store, and leaves it on screen until the page is closed. */
export async function keepForVisit(): Promise<void> {
  const { list } = useList.getState()
  setList({ isForVisit: true })
  forgetJournaled(list.id)
  writeStored('local', countKey, undefined)
  await deleteStoredList(list.id).catch(() => undefined)
  await forgetDaysOf(list.id)
  tell({ list: list.id })
}

/** Keeps the list in the browser's store after all. */
export function keepInBrowser(): void {
  setList({ isForVisit: false })
  const ids = useList.getState().rows.map(idOf)
  const rows = new Map(ids.map((id) => [id, rowOf(id)]))
  changeRows({ ids, change: (_, id) => rows.get(id) })
}
