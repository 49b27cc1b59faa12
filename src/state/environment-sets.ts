/** Named sets of Environmental metrics, kept in this browser. */

import { create } from 'zustand'

import {
  type MetricKey,
  type Vector,
  emptyVector,
  metricValue,
  specOf,
  withMetric,
} from '#cvss/index.ts'
import { legible } from '#cve-id/legible-text.ts'
import { formatPermalink } from '#url/permalink.ts'
import { readWrittenVector } from '#url/read/undecided.ts'
import { setMetrics, useCalculator } from './calculator.ts'
import { onForget } from './forget-stored.ts'
import { shownVector } from './snapshot.ts'
import { readStored, readStoredObject, storedKeys, writeStored } from './storage.ts'
import { noteUnreadable } from './unreadable-store.ts'

/** A name and a vector in which only Environmental metrics are set. */
export type EnvironmentSet = { readonly name: string; readonly vector: Vector }

/** Earlier builds kept all sets in one text; since then each has a name of its own in the store, as entries of the list do. */
const keyBefore = 'plumb.environments'
const keys = 'plumb.environment.'
export const longestName = 60
/** More are refused, and not looked at. */
export const mostSets = 500

function environmentalMetrics(vector: Vector): readonly MetricKey[] {
  return specOf(vector.version)
    .metrics.filter(({ group }) => group === 'environmental')
    .map((metric) => metric.key)
}

function onlyEnvironmental(vector: Vector): Vector {
  return environmentalMetrics(vector).reduce(
    (set, metric) => withMetric(set, metric, metricValue(vector, metric)),
    emptyVector(vector.version),
  )
}

/** One entry for each name and version: a set belongs to the metrics of one version. */
function keyOf({ name, vector }: EnvironmentSet): string {
  return `${keys}${name} ${vector.version}`
}

function readSet(entry: string, text: unknown): EnvironmentSet | undefined {
  const vector = readWrittenVector(text)
  const name = legible(entry.slice(0, entry.lastIndexOf(' '))).trim()
  if (!vector || name === '' || name.length > longestName) return undefined
  return { name, vector: onlyEnvironmental(vector) }
}

/** Sets in the order in which they were kept. What is not as it was written is forgotten, and counted. */
function read(): readonly EnvironmentSet[] {
  const before = Object.entries(readStoredObject('local', keyBefore) ?? {})
  const found = before.slice(0, mostSets).flatMap(([entry, text]) => readSet(entry, text) ?? [])
  const own = storedKeys('local', keys)
    .slice(0, mostSets)
    .flatMap((key) => {
      const { at, vector } = readStoredObject('local', key) ?? {}
      const set = readSet(key.slice(keys.length), vector)
      if (set && keyOf(set) === key && typeof at === 'number') return [{ at, set }]
      if (writeStored('local', key, undefined)) noteUnreadable('sets', 1)
      return []
    })
    .toSorted((one, other) => one.at - other.at)
    .map(({ set }) => set)
  const isNew = (set: EnvironmentSet) => !own.some((each) => keyOf(each) === keyOf(set))
  return [...found.filter(isNew), ...own, ...refused]
}

/** Sets that the store has not taken last for this visit. */
let refused: readonly EnvironmentSet[] = []

/** The sets of earlier visits are read when somebody first opens them. */
export const useEnvironmentSets = create<{
  readonly sets: readonly EnvironmentSet[]
  /** Those that the browser's store has refused. */
  readonly notStored: readonly EnvironmentSet[]
}>(() => ({ sets: [], notStored: [] }))

let isStarted = false

/** Reads the sets of earlier visits and follows what other tabs do to them, from the first call on. */
export function startEnvironmentSets(): void {
  if (isStarted) return
  isStarted = true
  onForget('environments', forget)
  follow()
  // What an earlier build has kept gets names of its own.
  if (readStored('local', keyBefore) !== undefined) {
    const all = useEnvironmentSets.getState().sets
    if (all.map(write).every(Boolean)) writeStored('local', keyBefore, undefined)
  }
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(keys)) follow()
  })
  addEventListener('pageshow', follow)
}

function forget(): void {
  refused = []
  for (const key of [keyBefore, ...storedKeys('local', keys)]) writeStored('local', key, undefined)
  useEnvironmentSets.setState({ sets: [], notStored: refused })
}

function follow(): void {
  useEnvironmentSets.setState({ sets: read() })
}

function write(set: EnvironmentSet): boolean {
  const text = JSON.stringify({ at: Date.now(), vector: formatPermalink(set.vector) })
  return writeStored('local', keyOf(set), text)
}

function isOther(one: EnvironmentSet): (other: EnvironmentSet) => boolean {
  return (other) => keyOf(one) !== keyOf(other)
}

function nameOf(typed: string): string {
  return legible(typed).trim().slice(0, longestName).trim()
}

/** Whether a set of that name and of the version on screen is there, which keeping it would replace. */
export function replacesEnvironment(typed: string): boolean {
  const { version } = useCalculator.getState()
  return useEnvironmentSets
    .getState()
    .sets.some(({ name, vector }) => name === nameOf(typed) && vector.version === version)
}

/** Keeps the Environmental metrics on screen under a name; says whether there was room. */
export function storeEnvironment(name: string): boolean {
  const vector = onlyEnvironmental(shownVector(useCalculator.getState()))
  const set = { name: nameOf(name), vector }
  if (set.name === '') return true
  const { sets: all } = useEnvironmentSets.getState()
  if (all.length >= mostSets && all.every(isOther(set))) return false
  refused = refused.filter(isOther(set))
  if (!write(set)) refused = [...refused, set]
  useEnvironmentSets.setState(({ sets }) => ({
    sets: [...sets.filter(isOther(set)), set],
    notStored: refused,
  }))
  return true
}

/** Sets the Environmental metrics on screen as in the set, as one undo step. */
export function applyEnvironment({ vector }: EnvironmentSet): void {
  const metrics = environmentalMetrics(vector)
  setMetrics(new Map(metrics.map((metric) => [metric, metricValue(vector, metric)])))
}

export function deleteEnvironment(set: EnvironmentSet): void {
  refused = refused.filter(isOther(set))
  writeStored('local', keyOf(set), undefined)
  useEnvironmentSets.setState(({ sets }) => ({
    sets: sets.filter(isOther(set)),
    notStored: refused,
  }))
}
