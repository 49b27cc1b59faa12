/** Which metric groups are on screen, and what the others hold. */

import { groupsOf } from '#components/metrics/metric-groups.tsx'
import { type MetricGroup, type Vector, metricValue, missingMetrics, specOf } from '#cvss/index.ts'

/** The groups that the page asks for, in the order of the version; all where it has none of them. */
export function shownGroups(
  vector: Vector,
  asked: readonly MetricGroup[] | undefined,
): readonly MetricGroup[] {
  const all = groupsOf(vector)
  const shown = all.filter((group) => asked?.includes(group) ?? true)
  return shown.length > 0 ? shown : all
}

/** What a choice of groups leaves unseen. */
export type Unseen = {
  /** Metrics that are set and count, such as 'E:P'. */
  readonly counted: readonly string[]
  /** Metrics that are set and never change the score. */
  readonly notCounted: readonly string[]
  /** How many base metrics are open. */
  readonly open: number
  /** Whether the version has none of the groups that were asked for. */
  readonly isNone: boolean
}

/** What a person would not see of a vector; undefined where that is nothing. */
export function unseenMetrics(
  vector: Vector,
  asked: readonly MetricGroup[] | undefined,
): Unseen | undefined {
  if (asked === undefined) return undefined
  const shown = shownGroups(vector, asked)
  const hidden = specOf(vector.version).metrics.filter(({ group }) => !shown.includes(group))
  const textsOf = (isCounted: boolean) =>
    hidden.flatMap(({ key, group }) => {
      const value = metricValue(vector, key)
      return value !== undefined && (group !== 'supplemental') === isCounted
        ? [`${key}:${value}`]
        : []
    })
  const missing: ReadonlySet<string> = new Set(missingMetrics(vector))
  const unseen = {
    counted: textsOf(true),
    notCounted: textsOf(false),
    open: hidden.filter(({ key }) => missing.has(key)).length,
    isNone: !shown.some((group) => asked.includes(group)),
  }
  const { counted, notCounted, open, isNone } = unseen
  return counted.length + notCounted.length + open > 0 || isNone ? unseen : undefined
}
