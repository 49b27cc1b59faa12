import { groupOf, withGroup } from './undecided.ts'
import type { Vector } from './vector-type.ts'
import { candidatesOf, metricValue, rowOf, withMetric } from './vector.ts'
import { type MetricKey, specOf } from './versions.ts'

/**
 * The vector with one more value between which a metric is undecided, Not Defined as `undefined`, or
 * without it where it is one already. The last one left is set, and so is the first one of a metric
 * that is open or Not Defined. Throws a RangeError for a metric or value that the version does not have.
 */
export function withCandidate(
  vector: Vector,
  metric: MetricKey,
  value: string | undefined,
): Vector {
  const current = metricValue(vector, metric)
  const among = candidatesOf(vector, metric)
  if (!among && (current === undefined || current === value))
    return withMetric(vector, metric, value)
  const row = rowOf(vector.version, metric)!
  const place = specOf(vector.version).metrics[row]!.values.indexOf(value ?? '') + 1
  const group = groupOf(vector, row) ?? { rows: [row], alternatives: [[vector.values[row]!]] }
  const at = group.rows.indexOf(row)
  const { undecided = [], ...decided } = vector
  const others = undecided.filter((each) => each !== group)
  return withGroup(others.length > 0 ? { ...decided, undecided: others } : decided, {
    rows: group.rows,
    alternatives: among?.includes(value)
      ? group.alternatives.filter((places) => places[at] !== place)
      : [...group.alternatives, ...group.alternatives.map((places) => places.with(at, place))],
  })
}
