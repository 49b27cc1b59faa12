import {
  type Metric,
  type MetricGroup,
  type Vector,
  metricValue,
  setMetrics,
  withMetric,
} from '#cvss/index.ts'

/** The Threat, Temporal and Environmental metrics that are set. */
function contextMetrics(own: Vector): readonly Metric[] {
  return setMetrics(own).filter(({ mandatory, group }) => !mandatory && group !== 'supplemental')
}

/** The groups of which a vector has a context of its own, in the order of the version. */
export function contextGroups(own: Vector): readonly MetricGroup[] {
  return [...new Set(contextMetrics(own).map(({ group }) => group))]
}

/** A published vector with the Threat, Temporal and Environmental metrics of one's own. */
export function withOwnContext(theirs: Vector, own: Vector): Vector {
  return contextMetrics(own).reduce(
    (vector, { key }) => withMetric(vector, key, metricValue(own, key)),
    theirs,
  )
}
