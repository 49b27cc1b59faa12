import { type Metric, type MetricKey, type Version, specOf } from '#cvss/index.ts'

/** The row of a metric in a version's table. */
export function metricOf(version: Version, metric: MetricKey): Metric {
  const row = specOf(version).metrics.find(({ key }) => key === metric)
  if (!row) throw new RangeError(`CVSS ${version} has no metric ${metric}`)
  return row
}

/** The metric that modifies another in an environment, if the version has one. */
export function modifiedOf(version: Version, metric: MetricKey): MetricKey | undefined {
  return specOf(version).metrics.find(({ modifies }) => modifies === metric)?.key
}
