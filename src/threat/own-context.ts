import { type Vector, metricValue, setMetrics, withMetric } from '#cvss/index.ts'

/** A published vector with the Threat, Temporal and Environmental metrics of one's own. */
export function withOwnContext(theirs: Vector, own: Vector): Vector {
  const context = setMetrics(own).filter(
    ({ mandatory, group }) => !mandatory && group !== 'supplemental',
  )
  return context.reduce((vector, { key }) => withMetric(vector, key, metricValue(own, key)), theirs)
}
