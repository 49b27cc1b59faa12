import {
  type Metric,
  type MetricKey,
  type Version,
  mandatoryCountOf,
  specOf,
  versions,
} from './versions.ts'

/**
 * A vector of any version, half-filled or complete. `values[i]` is the 1-based place of the value
 * of metric `i` of the version's table, 0 while it is open or Not Defined: Not Defined exists in
 * text only. Read it with `metricValue`, change it with `withMetric`.
 */
export type Vector = { readonly version: Version; readonly values: readonly number[] }

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
 * A new vector with one metric set, or open again with `undefined`. Throws a RangeError for a
 * metric or value that the version does not have.
 */
export function withMetric(vector: Vector, metric: MetricKey, value: string | undefined): Vector {
  const row = knownRow(vector.version, metric)
  const place =
    value === undefined ? 0 : specOf(vector.version).metrics[row]!.values.indexOf(value) + 1
  if (value !== undefined && place === 0) throw new RangeError(`${metric} has no value ${value}`)
  return { version: vector.version, values: vector.values.with(row, place) }
}

/** Mandatory metrics that are still open, in canonical order. */
export function missingMetrics(vector: Vector): readonly MetricKey[] {
  return specOf(vector.version)
    .metrics.filter((metric, row) => metric.mandatory && vector.values[row] === 0)
    .map((metric) => metric.key)
}

/** Whether no mandatory metric is open. */
export function isComplete({ version, values }: Vector): boolean {
  const mandatoryCount = mandatoryCountOf(version)
  for (let row = 0; row < mandatoryCount; row++) if (values[row] === 0) return false
  return true
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

/** Whether two vectors are of one version and have the same values. */
export function sameVector(one: Vector, other: Vector): boolean {
  return (
    one.version === other.version && one.values.every((place, row) => place === other.values[row])
  )
}
