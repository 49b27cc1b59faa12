/** Lists of earlier days, in a database of their own: each is as large as the list was. */

import { type UseStore, createStore, delMany, get, keys, set } from 'idb-keyval'

import type { Earlier } from '#since/since.ts'
import { readEarlier, storedEarlier } from '#since/stored-earlier.ts'

/** Of one list; the oldest make room. */
const mostDays = 12

let opened: UseStore | undefined

function database(): UseStore {
  opened ??= createStore('plumb-since', 'days')
  return opened
}

const keyOf = (list: string, day: string) => `${list} ${day}`

async function keysOf(list: string): Promise<string[]> {
  const all = await keys(database())
  const own = all.flatMap((key) =>
    typeof key === 'string' && key.startsWith(keyOf(list, '')) ? [key] : [],
  )
  return own.toSorted()
}

/** Days (YYYY-MM-DD) of which a list is kept, newest first; none where the browser keeps nothing. */
export async function storedDays(list: string): Promise<readonly string[]> {
  try {
    return (await keysOf(list)).map((key) => key.slice(list.length + 1)).toReversed()
  } catch {
    return []
  }
}

/** Keeps a list as it is; says whether the browser has taken it. */
export async function storeDay(list: string, earlier: Earlier): Promise<boolean> {
  try {
    await set(keyOf(list, earlier.day), storedEarlier(earlier), database())
    await delMany((await keysOf(list)).slice(0, -mostDays), database())
    return true
  } catch {
    return false
  }
}

/** The list as it was on a day; undefined where it is not there, or damaged. */
export async function storedDay(list: string, day: string): Promise<Earlier | undefined> {
  try {
    return readEarlier(await get<unknown>(keyOf(list, day), database()))
  } catch {
    return undefined
  }
}

/** Forgets all days of a list. */
export async function forgetDays(list: string): Promise<void> {
  try {
    await delMany(await keysOf(list), database())
  } catch {
    // Nothing is kept that could be forgotten.
  }
}
