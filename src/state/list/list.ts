/** The list: rows that a person kept or read from files, in this browser's database and the same in all of its tabs. */

import { create } from 'zustand'

import { type Row, idOf } from '#rows/row.ts'
import { type Rule, usualRule } from '#rows/rule-names.ts'
import type { ReadOnlyStore } from '../read-only-store.ts'
import type { Shown } from '../snapshot.ts'
import { storedKeys, writeStored } from '../storage.ts'
import type { ListName } from './list-name.ts'
import { countKey, entryKeys, useListShown } from './list-shown.ts'

/** Rows that a list holds. */
export const mostRows = 200_000

/** The list that is there before any other is made; it has the same ID in every tab. */
export const mainList: ListName = { id: 'main', name: '', madeAt: 0, rule: usualRule }

export type List = {
  readonly list: ListName
  /** All lists of this browser, and those of this visit. */
  readonly lists: readonly ListName[]
  /** In the order in which they were kept, each with the vector that counts by the list's rule. */
  readonly rows: readonly Row[]
  /** Whether the browser's store has taken everything in, or will as soon as it has answered. */
  readonly isStored: boolean
  /** Whether the list is for this visit only, because the person wants it so. */
  readonly isForVisit: boolean
  /** Lists that a later build of the page has stored: they are left untouched. */
  readonly newer: number
  /** How many rows were on their way into the store when the page was closed: all of them, or none. */
  readonly unfinished: number
  /** Whether the browser has promised not to clear it by itself; undefined while it was not asked. */
  readonly isPersistent: boolean | undefined
}

const store = create<List>(() => ({
  list: mainList,
  lists: [mainList],
  rows: [],
  isStored: true,
  isForVisit: false,
  newer: 0,
  unfinished: 0,
  isPersistent: undefined,
}))

export const useList: ReadOnlyStore<List> = store

/** What is done to rows: each by its ID, from what is there to what is to be. Undefined is none. */
export type Change = {
  readonly ids: readonly string[]
  readonly change: (row: Row | undefined, id: string) => Row | undefined
  /** Whether nothing else has what is in it, as with what a person wrote: it is written down before anything else. */
  readonly isKept?: boolean
}

/** Rows as they are stored, and changes that are not stored yet: they are applied again to what comes in. */
let stored = new Map<string, Row>()
let waiting: readonly Change[] = []

/** Shows another state of the list. */
export function setList(changed: Partial<Omit<List, 'rows'>>): void {
  store.setState(changed)
  if (changed.list && changed.list.rule !== by.rule) show()
}

/** Takes in what is stored, of some rows or instead of all. */
export function takeStored(rows: readonly Row[], gone: readonly string[] | 'all'): void {
  if (gone === 'all') stored = new Map()
  else for (const id of gone) stored.delete(id)
  for (const row of rows) stored.set(idOf(row), row)
  show()
}

/** Shows a change that is on its way into the store. */
export function addWaiting(change: Change): void {
  waiting = [...waiting, change]
  show()
}

/** A change has been stored: it is part of what is there. */
export function settle(change: Change): void {
  if (!waiting.includes(change)) return
  waiting = waiting.filter((each) => each !== change)
  applyTo(stored, change)
  show()
}

/** Lets go of everything that is shown, as when another list is opened. */
export function forgetShown(): void {
  stored = new Map()
  waiting = []
  show()
}

/** IDs of the rows that are stored. */
export function storedIds(): readonly string[] {
  return [...stored.keys()]
}

/** The row of an ID, as it is stored or will be: what rules make of it is nowhere stored. */
export function rowOf(id: string): Row | undefined {
  return current().get(id)
}

let shown: { readonly rows: ReadonlyMap<string, Row> } | undefined

function current(): ReadonlyMap<string, Row> {
  if (waiting.length === 0) return stored
  if (!shown) {
    const rows = new Map(stored)
    for (const change of waiting) applyTo(rows, change)
    shown = { rows }
  }
  return shown.rows
}

function applyTo(rows: Map<string, Row>, { ids, change }: Change): void {
  for (const id of ids) {
    const row = change(rows.get(id), id)
    if (row) rows.set(id, row)
    else rows.delete(id)
  }
}

/** How rows are looked at, which comes with the page that shows them. */
export type Looking = {
  readonly count: (row: Row) => Row
  /** What of a row is stored that was looked at and is saved. */
  readonly saved: (known: Row, saved: Shown) => Pick<Row, 'assessment' | 'version' | 'countedBy'>
}

let lookBy: (rule: Rule) => Looking = () => ({
  count: (row) => row,
  saved: (_, { assessment, version }) => ({ assessment, version }),
})
let by = { rule: usualRule, looking: lookBy(usualRule) }
/** Stored rows by what a rule has made of them. */
const asStored = new WeakMap<Row, Row>()

/** From now on rows are looked at by the list's rule. */
export function lookByRule(look: typeof lookBy): void {
  if (look === lookBy) return
  lookBy = look
  by = { rule: by.rule, looking: look(by.rule) }
  show()
}

/** How rows are looked at by the rule that the list has now, also once it has another one. */
export function lookingNow(): Looking {
  return by.looking
}

function countedRow(row: Row): Row {
  const now = by.looking.count(row)
  if (now !== row) asStored.set(now, row)
  return now
}

/** What is stored of a row that is looked at by the list's rule. */
export function storedOf(row: Row): Row {
  return asStored.get(row) ?? row
}

function show(): void {
  shown = undefined
  const { rule } = store.getState().list
  if (rule !== by.rule) by = { rule, looking: lookBy(rule) }
  const rows = inOrder(Array.from(current().values(), countedRow))
  const before = store.getState().rows
  // What was shown before it was stored is the same afterwards.
  const isSame = rows.length === before.length && rows.every((row, at) => row === before[at])
  if (!isSame) store.setState({ rows })
  useListShown.setState({ count: rows.length })
  noteCount()
}

/** Keeps the number of rows for the next start; those in the journal are counted there. */
export function noteCount(): void {
  const { rows, isForVisit } = store.getState()
  if (waiting.length > 0 || isForVisit) return
  const count = rows.length - storedKeys('local', entryKeys).length
  writeStored('local', countKey, count > 0 ? `${count}` : undefined)
}

/** Rows by their place; most come in order, and need no sorting. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const isSorted = rows.every((row, at) => {
    const before = rows[at - 1]
    return !before || byPlace(before, row) < 0
  })
  return isSorted ? rows : rows.toSorted(byPlace)
}

function byPlace(one: Row, other: Row): number {
  return one.place - other.place || (idOf(one) < idOf(other) ? -1 : 1)
}
