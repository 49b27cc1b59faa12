import { type MetricKey, type Vector, specOf, withMetric } from '#cvss/index.ts'
import { type JointValues, withAlternatives } from '#cvss/target.ts'
import type { Decision } from './decide-metric.ts'

/**
 * What is decided over a base metric that is undecided between values joins its alternatives: over each
 * of them it has the value that counts there, Not Defined where that is the base metric's own.
 */
export function withDecidedGroups(
  vector: Vector,
  decisions: readonly Decision[],
  valueOver: (decision: Decision, base: string) => string,
): Vector {
  const { metrics } = specOf(vector.version)
  return (vector.undecided ?? []).reduce((before, { rows, alternatives }) => {
    const keys = rows.flatMap((row) => metrics[row]?.key ?? [])
    const own = decisions.filter(({ metric }) => keys.some((key) => key === metric.modifies))
    if (own.length === 0) return before
    const joined = alternatives.map((places): JointValues => {
      const base = rows.flatMap((row, at): readonly (readonly [MetricKey, string])[] => {
        const metric = metrics[row]
        const value = metric?.values[(places[at] ?? 0) - 1]
        return metric && value !== undefined ? [[metric.key, value]] : []
      })
      const modified = own.flatMap((decision): readonly (readonly [MetricKey, string])[] => {
        const [, value] = base.find(([key]) => key === decision.metric.modifies) ?? []
        const counts = value === undefined ? undefined : valueOver(decision, value)
        return counts === undefined || counts === value ? [] : [[decision.metric.key, counts]]
      })
      return Object.fromEntries([...base, ...modified])
    })
    const open = keys.reduce((each, key) => withMetric(each, key, undefined), before)
    const reading = withAlternatives(open, [joined])
    // The alternatives are as many as before, and each names its mandatory metrics.
    if (!reading.ok) throw new RangeError(`cannot join ${keys.join(', ')}`)
    return reading.vector
  }, vector)
}
