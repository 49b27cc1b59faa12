import type { Vector } from './vector-type.ts'
import { groupOf, narrowed } from './undecided.ts'

import {
  type Metric,
  type MetricKey,
  type Version,
  mandatoryCountOf,
  specOf,
  versions,
} from './versions.ts'

const rowsByKey = new Map(
  versions.map((version) => [
    version,
    new Map<string, number>(specOf(version).metrics.map((metric, row) => [metric.key, row])),
  ]),
)

/** Row of a metric in a version's table, undefined where the version has no such metric. */
export function rowOf(version: Version, metric: string): number | undefined {
  return rowsByKey.get(version)!.get(metric)
}

function knownRow(version: Version, metric: string): number {
  const row = rowOf(version, metric)
  if (row === undefined) throw new RangeError(`CVSS ${version} has no metric ${metric}`)
  return row
}

/** The vector of a version in which nothing is set. */
export function emptyVector(version: Version): Vector {
  return { version, values: specOf(version).metrics.map(() => 0) }
}

/** Abbreviation of a metric's value, undefined while it is open or Not Defined. */
export function metricValue(vector: Vector, metric: MetricKey): string | undefined {
  const row = knownRow(vector.version, metric)
  return specOf(vector.version).metrics[row]!.values[vector.values[row]! - 1]
}

/**
 * A new vector with one metric set, or open again with `undefined`. What was undecided together with
 * it is narrowed to the alternatives with that value, where there are any. Throws a RangeError for a
 * metric or value that the version does not have.
 */
export function withMetric(vector: Vector, metric: MetricKey, value: string | undefined): Vector {
  const row = knownRow(vector.version, metric)
  const place =
    value === undefined ? 0 : specOf(vector.version).metrics[row]!.values.indexOf(value) + 1
  if (value !== undefined && place === 0) throw new RangeError(`${metric} has no value ${value}`)
  const changed = { ...vector, values: vector.values.with(row, place) }
  return vector.undecided ? narrowed(changed, vector.undecided, row) : changed
}

/**
 * Values between which a metric is undecided, Not Defined as `undefined`, each once in the table's
 * order; undefined for one that is open or decided.
 */
export function candidatesOf(
  vector: Vector,
  metric: MetricKey,
): readonly (string | undefined)[] | undefined {
  const row = knownRow(vector.version, metric)
  const group = groupOf(vector, row)
  if (!group) return undefined
  const at = group.rows.indexOf(row)
  const places = new Set(group.alternatives.map((alternative) => alternative[at]!))
  const { values } = specOf(vector.version).metrics[row]!
  return [...places].toSorted((one, other) => one - other).map((place) => values[place - 1])
}

/** Mandatory metrics that are still open, and all that are undecided, in canonical order. */
export function missingMetrics(vector: Vector): readonly MetricKey[] {
  return specOf(vector.version)
    .metrics.filter(
      (metric, row) =>
        (metric.mandatory && vector.values[row] === 0) || groupOf(vector, row) !== undefined,
    )
    .map((metric) => metric.key)
}

/** How far a vector is: numbers of its mandatory metrics, and of all metrics that are undecided. */
export type Progress = {
  /** Mandatory metrics that have a value. */
  readonly set: number
  /** All mandatory metrics. */
  readonly all: number
  /** Mandatory metrics of which nothing is said. */
  readonly open: number
  /** Metrics of any group that are undecided between named values. */
  readonly undecided: number
}

/** How far a vector is. */
export function progressOf(vector: Vector): Progress {
  const all = mandatoryCountOf(vector.version)
  const set = vector.values.slice(0, all).filter((place) => place !== 0).length
  const undecided = vector.undecided?.flatMap(({ rows }) => rows).length ?? 0
  return { set, all, open: missingMetrics(vector).length - undecided, undecided }
}

/** Whether no mandatory metric is open and nothing is undecided. */
export function isComplete({ version, values, undecided }: Vector): boolean {
  if (undecided) return false
  const mandatoryCount = mandatoryCountOf(version)
  for (let row = 0; row < mandatoryCount; row++) if (values[row] === 0) return false
  return true
}

/** A vector with the same values, and as undecided, in a version that has the same metrics. */
export function inVersion(vector: Vector, version: Version): Vector {
  return vector.version === version ? vector : { ...vector, version }
}

/** Metrics that are set, in canonical order. */
export function setMetrics(vector: Vector): readonly Metric[] {
  return specOf(vector.version).metrics.filter((_, row) => vector.values[row] !== 0)
}

/**
 * Canonical vector string: every set metric in the table's order behind the prefix. v2 has no
 * prefix (the guide's bare form), so its empty vector is the empty string.
 */
export function formatVector(vector: Vector): string {
  const { prefix, metrics } = specOf(vector.version)
  const segments = prefix === '' ? [] : [prefix]
  for (const [row, place] of vector.values.entries())
    if (place !== 0) segments.push(`${metrics[row]!.key}:${metrics[row]!.values[place - 1]!}`)
  return segments.join('/')
}

/**
 * What is undecided as texts, one for each group, as `AC:L+AT:P,AC:H+AT:N`: alternatives by commas,
 * values that belong together by plus signs.
 */
export function formatUndecided({ version, undecided = [] }: Vector): readonly string[] {
  const { metrics, notDefined } = specOf(version)
  return undecided.map(({ rows, alternatives }) =>
    alternatives
      .map((places) =>
        rows
          .map(
            (row, at) =>
              `${metrics[row]!.key}:${metrics[row]!.values[places[at]! - 1] ?? notDefined}`,
          )
          .join('+'),
      )
      .join(','),
  )
}

/** Whether two vectors are of one version, have the same values and are undecided between the same. */
export function sameVector(one: Vector, other: Vector): boolean {
  return (
    one.version === other.version &&
    one.values.every((place, row) => place === other.values[row]) &&
    formatUndecided(one).join('&') === formatUndecided(other).join('&')
  )
}
