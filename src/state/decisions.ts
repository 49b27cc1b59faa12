/** What a person has answered and assumed for decision tables, and tables of their own; kept for the next visits. */

import { create } from 'zustand'

import { type CveId, isCveId } from '#cve-id/cve-id.ts'
import type { DecisionTable } from '#decide/decision-table.ts'
import { type Decision, decisionOf } from '#decide/decision.ts'
import { readOwnTable } from '#decide/own-table.ts'
import { publishedTables } from '#decide/tables/published-tables.ts'
import { catalogueFreshFrom } from '#known/catalogue-age.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { RowAnswers } from '#rows/row.ts'
import { readAnswers } from '#rows/said.ts'
import { listOf, textOf } from '#untrusted/fields.ts'
import { onForget } from './forget-stored.ts'
import { readStoredObject, writeStored } from './storage.ts'

/** What is answered of one CVE. */
export type AnswersOfCve = RowAnswers

type OwnTable = { readonly text: string; readonly table: DecisionTable }

type State = {
  readonly tableId: string
  /** Whether unknown exposure counts as exposed, as CISA's guidance has it. */
  readonly assumesExposed: boolean
  readonly cves: ReadonlyMap<CveId, AnswersOfCve>
  readonly own: readonly OwnTable[]
  /** Ids of tables that are told of beside the chosen one. */
  readonly also: readonly string[]
  /** Whether the browser keeps it. */
  readonly isStored: boolean
}

const key = 'plumb.decisions'
const form = 1
const mostCves = 20_000
const mostTables = 20
const longestId = 300
const blank: State = {
  tableId: publishedTables[0].id,
  assumesExposed: false,
  cves: new Map(),
  own: [],
  also: [],
  isStored: true,
}

export const useDecisions = create<State>(() => ({ ...blank, ...restored() }))

onForget('threat', () => {
  useDecisions.setState(blank)
  writeStored('local', key, undefined)
})

const nothing: AnswersOfCve = { answers: {} }

/** What was answered of a CVE. */
export function answersOf({ cves }: State, cve: CveId): AnswersOfCve {
  return cves.get(cve) ?? nothing
}

/** All tables that can be asked. */
export function tablesOf({ own }: Pick<State, 'own'>): readonly DecisionTable[] {
  return [...publishedTables, ...own.map(({ table }) => table)]
}

/** What the chosen table answers for a CVE, and those told of beside it, with all that was answered and assumed; `today` is YYYY-MM-DD. */
export function decisionsFor(
  state: State,
  known: KnownOfCve,
  today: string,
): readonly [Decision, ...(readonly Decision[])] {
  const tables = tablesOf(state)
  const chosen = tables.find(({ id }) => id === state.tableId) ?? publishedTables[0]
  const assumptions = state.assumesExposed ? (['unknown-is-exposed'] as const) : []
  const freshFrom = catalogueFreshFrom(today)
  const given = { ...answersOf(state, known.cve), assumptions, freshFrom }
  const others = tables.filter((table) => table !== chosen && state.also.includes(table.id))
  return [
    decisionOf(chosen, known, given),
    ...others.map((table) => decisionOf(table, known, given)),
  ]
}

/** Tells of a table beside the chosen one, or does so no more. */
export function tellAlso(id: string, isTold: boolean): void {
  const others = useDecisions.getState().also.filter((each) => each !== id)
  write({ also: isTold ? [...others, id] : others })
}

export function chooseTable(tableId: string): void {
  write({ tableId })
}

export function assumeExposed(assumesExposed: boolean): void {
  write({ assumesExposed })
}

/** Answers a point of a CVE; undefined takes the answer back. */
export function answerPoint(cve: CveId, point: string, value: string | undefined): void {
  const before = answersOf(useDecisions.getState(), cve)
  const { [point]: _, ...others } = before.answers
  change(cve, {
    ...before,
    answers: value === undefined ? others : { ...others, [point]: [value] },
  })
}

/** Says when it was found on the asset; undefined takes that back. */
export function noteFound(cve: CveId, found: string | undefined): void {
  change(cve, { ...answersOf(useDecisions.getState(), cve), found })
}

/** Adds a table that was read; it takes the place of an earlier one of its id. */
export function addTable(text: string, table: DecisionTable): void {
  const { own } = useDecisions.getState()
  const others = own.filter((each) => each.table.id !== table.id)
  write({ own: [...others, { text, table }].slice(-mostTables), tableId: table.id })
}

/** Takes a table of one's own away. */
export function removeTable(id: string): void {
  const { own } = useDecisions.getState()
  tellAlso(id, false)
  write({ own: own.filter(({ table }) => table.id !== id), tableId: publishedTables[0].id })
}

function change(cve: CveId, changed: AnswersOfCve): void {
  const cves = new Map(useDecisions.getState().cves)
  cves.delete(cve)
  const isEmpty = changed.found === undefined && Object.keys(changed.answers).length === 0
  if (!isEmpty) cves.set(cve, changed)
  write({ cves })
}

function write(changed: Partial<State>): void {
  useDecisions.setState(changed)
  const { tableId, assumesExposed, cves, own, also } = useDecisions.getState()
  const stored = {
    form,
    tableId,
    assumesExposed,
    cves: [...cves],
    own: own.map(({ text }) => text),
    also,
  }
  useDecisions.setState({ isStored: writeStored('local', key, JSON.stringify(stored)) })
}

function restored(): Partial<State> {
  const stored = readStoredObject('local', key)
  if (stored?.['form'] !== form) return {}
  const own = listOf(stored['own'])
    .slice(0, mostTables)
    .flatMap((text): readonly OwnTable[] => {
      const read = typeof text === 'string' ? readOwnTable(text) : undefined
      return read?.kind === 'table' ? [{ text: String(text), table: read.table }] : []
    })
  const id = textOf(stored['tableId'], longestId)
  const tables = tablesOf({ ...blank, own })
  const isKnown = tables.some((table) => table.id === id)
  const also = listOf(stored['also'])
  return {
    own,
    also: tables.map((table) => table.id).filter((each) => also.includes(each)),
    tableId: isKnown ? id : blank.tableId,
    assumesExposed: stored['assumesExposed'] === true,
    cves: new Map(listOf(stored['cves']).slice(0, mostCves).flatMap(answersIn)),
  }
}

function answersIn(entry: unknown): readonly (readonly [CveId, AnswersOfCve])[] {
  const [cve, given] = listOf(entry)
  const read = readAnswers(given)
  return isCveId(cve) && read ? [[cve, read]] : []
}
