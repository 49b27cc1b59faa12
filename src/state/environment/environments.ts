/** Environments by name, kept in this browser and the same in all of its tabs. */

import { create } from 'zustand'

import type { Version } from '#cvss/index.ts'
import { legible } from '#cve-id/legible-text.ts'
import type { Environment } from '#environment/environment.ts'
import {
  type StoredProblem,
  longestName,
  mostEnvironments,
  readEnvironments,
} from '#environment/stored.ts'
import { takeInSets } from './environments-of-sets.ts'
import {
  type KeptEnvironment,
  environmentKeys,
  forgetEnvironments,
  keptEnvironments,
  unwriteEnvironment,
  writeEnvironment,
} from './kept-environments.ts'
import { onForget } from '../forget-stored.ts'
import { freeName } from './free-name.ts'
import type { ReadOnlyStore } from '../read-only-store.ts'
import { forgetSetsBefore, isKeyOfSets, setsBefore } from './sets-before.ts'

type State = {
  /** In the order in which they were kept. */
  readonly environments: readonly KeptEnvironment[]
  /** Names of those that the browser's store has refused: they are there for this visit. */
  readonly notStored: ReadonlySet<string>
  /** Those in a form of a later build, which are left untouched. */
  readonly newer: readonly string[]
  /** What was deleted in this visit and can be brought back; the last one last. */
  readonly deleted: readonly KeptEnvironment[]
}

/** What came of a wish to keep something under a name. */
export type Kept = 'kept' | 'no-name' | 'taken' | 'full'

const store = create<State>(() => ({
  environments: [],
  notStored: new Set(),
  newer: [],
  deleted: [],
}))

/** Environments of earlier visits are read when `startEnvironments` is called first. */
export const useEnvironments: ReadOnlyStore<State> = store

let refused: readonly KeptEnvironment[] = []
let isStarted = false

/** Reads the environments of earlier visits, and follows what other tabs do to them. */
export function startEnvironments(): void {
  if (isStarted) return
  isStarted = true
  onForget('environments', forget)
  follow()
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(environmentKeys) || isKeyOfSets(key)) follow()
  })
  addEventListener('pageshow', follow)
}

function forget(): void {
  refused = []
  forgetEnvironments()
  forgetSetsBefore()
  store.setState({ environments: [], notStored: new Set(), newer: [], deleted: [] })
}

/** Looks at what is stored now, by whichever tab. */
function follow(): void {
  const { kept, newer } = keptEnvironments()
  const isNew = ({ environment }: KeptEnvironment) =>
    !kept.some((each) => each.environment.name === environment.name)
  refused = refused.filter(isNew)
  const before = [...kept, ...refused]
  const changed = takeInSets(before, newer, setsBefore())
  const names = new Set(changed.map(({ environment }) => environment.name))
  const failed = changed.filter((each) => !writeEnvironment(each))
  refused = [...refused.filter(({ environment }) => !names.has(environment.name)), ...failed]
  // What could not be moved stays where it is, for the next visit.
  if (failed.length === 0) forgetSetsBefore()
  const others = before.filter(({ environment }) => !names.has(environment.name))
  show([...others, ...changed], newer)
}

function show(all: readonly KeptEnvironment[], newer: readonly string[]): void {
  store.setState({
    environments: all.toSorted((one, other) => one.at - other.at),
    notStored: new Set(refused.map(({ environment }) => environment.name)),
    newer,
  })
}

/** A name as it is kept: legible, without spaces around it, and no longer than names are. */
export function nameOf(typed: string): string {
  return legible(typed).trim().slice(0, longestName).trim()
}

/** The environment of a name, as it is now. */
export function environmentOf(name: string): KeptEnvironment | undefined {
  return store.getState().environments.find(({ environment }) => environment.name === name)
}

function isTaken(name: string): boolean {
  return environmentOf(name) !== undefined || store.getState().newer.includes(name)
}

/** A time behind those of all that are kept, also where many are kept at once. */
function behindAll(): number {
  const last = store.getState().environments.at(-1)
  return Math.max(Date.now(), (last?.at ?? 0) + 0.001)
}

function put(kept: KeptEnvironment): void {
  const { name } = kept.environment
  refused = refused.filter(({ environment }) => environment.name !== name)
  if (!writeEnvironment(kept)) refused = [...refused, kept]
  const { environments, newer } = store.getState()
  show([...environments.filter(({ environment }) => environment.name !== name), kept], newer)
}

function take(name: string): void {
  refused = refused.filter(({ environment }) => environment.name !== name)
  unwriteEnvironment(name)
  const { environments, newer } = store.getState()
  show(
    environments.filter(({ environment }) => environment.name !== name),
    newer,
  )
}

/** Keeps an environment. Another one of its name is replaced only where the person knows of it. */
export function keepEnvironment(environment: Environment, replaces = false): Kept {
  follow()
  const name = nameOf(environment.name)
  if (name === '') return 'no-name'
  const before = environmentOf(name)
  if (isTaken(name) && !(replaces && before)) return 'taken'
  if (!before && store.getState().environments.length >= mostEnvironments) return 'full'
  put({ environment: { ...environment, name }, at: before?.at ?? behindAll() })
  return 'kept'
}

/** Gives an environment another name, which no other one has. */
export function renameEnvironment(name: string, typed: string): Kept {
  follow()
  const kept = environmentOf(name)
  const renamed = nameOf(typed)
  if (renamed === '') return 'no-name'
  if (!kept || renamed === name) return 'kept'
  if (isTaken(renamed)) return 'taken'
  put({ ...kept, environment: { ...kept.environment, name: renamed } })
  take(name)
  return 'kept'
}

/** Deletes an environment, which can be brought back until the page is closed. */
export function deleteEnvironment(name: string): void {
  const kept = environmentOf(name)
  if (!kept) return
  take(name)
  store.setState(({ deleted }) => ({ deleted: [...deleted, kept] }))
}

/** Brings back what was deleted last, under another name where its own is taken by now. */
export function undoDeleteEnvironment(): void {
  const last = store.getState().deleted.at(-1)
  if (!last) return
  follow()
  store.setState(({ deleted }) => ({ deleted: deleted.slice(0, -1) }))
  const name = freeName(last.environment.name, isTaken, longestName)
  put({ ...last, environment: { ...last.environment, name } })
}

/** What was read of a file: how many environments are kept now, and what is to be told of the others. */
export type Imported = { readonly count: number; readonly problems: readonly StoredProblem[] }

/** Keeps the environments of a file. Of two with one name the one that was there stays. */
export function importEnvironments(text: string, version: Version): Imported {
  follow()
  const { environments, newer } = store.getState()
  const taken = [...environments.map(({ environment }) => environment.name), ...newer]
  const read = readEnvironments(text, version, taken)
  const room = Math.max(0, mostEnvironments - environments.length)
  const added = read.environments.slice(0, room)
  for (const environment of added) put({ environment, at: behindAll() })
  const count = environments.length + read.environments.length
  const isFull = read.environments.length > room
  return {
    count: added.length,
    problems: isFull ? [...read.problems, { code: 'too-many', count }] : read.problems,
  }
}
