/** Named sets of Environmental metrics, kept in this browser. */

import { create } from 'zustand'

import {
  type MetricKey,
  type Vector,
  emptyVector,
  metricValue,
  parseVector,
  specOf,
  withMetric,
} from '#cvss/index.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import { setMetrics, useCalculator } from './calculator.ts'
import { shownVector } from './snapshot.ts'
import { readStoredObject, writeStored } from './storage.ts'

/** A name and a vector in which only Environmental metrics are set. */
export type EnvironmentSet = { readonly name: string; readonly vector: Vector }

const key = 'plumb.environments'
export const longestName = 60
const mostSets = 50

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

function read(): readonly EnvironmentSet[] {
  const stored = Object.entries(readStoredObject('local', key) ?? {})
  return stored.slice(0, mostSets).flatMap(([entry, text]) => {
    // One entry for each name and version: a set belongs to the metrics of one version.
    const reading = typeof text === 'string' ? parseVector(text.slice(1)) : undefined
    const name = entry.slice(0, entry.lastIndexOf(' ')).slice(0, longestName)
    return reading?.ok ? [{ name, vector: onlyEnvironmental(reading.vector) }] : []
  })
}

/** The sets of earlier visits are read when somebody first opens them. */
export const useEnvironmentSets = create<{ readonly sets: readonly EnvironmentSet[] }>(() => ({
  sets: read(),
}))

function keep(sets: readonly EnvironmentSet[]): void {
  useEnvironmentSets.setState({ sets })
  const entries = sets.map(({ name, vector }) => [
    `${name} ${vector.version}`,
    formatPermalink(vector),
  ])
  writeStored('local', key, JSON.stringify(Object.fromEntries(entries)))
}

function others({ name, vector }: EnvironmentSet): readonly EnvironmentSet[] {
  return useEnvironmentSets
    .getState()
    .sets.filter((set) => set.name !== name || set.vector.version !== vector.version)
}

/** Keeps the Environmental metrics on screen under a name; an old set of that name is replaced. */
export function keepEnvironment(name: string): void {
  const vector = onlyEnvironmental(shownVector(useCalculator.getState()))
  const set = { name: name.trim().slice(0, longestName), vector }
  if (set.name !== '') keep([...others(set), set].slice(-mostSets))
}

/** Sets the Environmental metrics on screen as in the set, as one undo step. */
export function applyEnvironment({ vector }: EnvironmentSet): void {
  const metrics = environmentalMetrics(vector)
  setMetrics(new Map(metrics.map((metric) => [metric, metricValue(vector, metric)])))
}

export function deleteEnvironment(set: EnvironmentSet): void {
  keep(others(set))
}
