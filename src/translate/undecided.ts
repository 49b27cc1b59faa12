/** Vectors of which some metrics are undecided between named values. */

import { type MetricKey, type Vector, metricValue, specOf } from '#cvss/index.ts'
import type { JointValues } from '#cvss/target.ts'
import { metricOf } from './metric-of.ts'
import type { Reason } from './reasons.ts'

/** A vector with what is undecided in it, for one reason. */
export function sourceOf(vector: Vector, reason: Reason): Source {
  const { metrics } = specOf(vector.version)
  const groups = (vector.undecided ?? []).map(({ rows, alternatives }) => ({
    alternatives: alternatives.map((places): JointValues => {
      const entries = rows.flatMap((row, at) => {
        const value = metrics[row]?.values[(places[at] ?? 0) - 1]
        return value === undefined ? [] : [[metrics[row]?.key, value]]
      })
      return Object.fromEntries(entries)
    }),
    reasons: [reason],
  }))
  const { version, values } = vector
  return { vector: { version, values }, groups }
}

/** Joint alternatives of which one holds, and why nobody has decided yet. */
export type Undecided = {
  readonly alternatives: readonly JointValues[]
  readonly reasons: readonly Reason[]
}

/** What a vector says, group by group. */
export type Source = { readonly vector: Vector; readonly groups: readonly Undecided[] }

/** The metrics that a group is about. */
export function metricsOf(alternatives: readonly JointValues[]): readonly MetricKey[] {
  // Keys of a record by metric are metrics.
  return [...new Set(alternatives.flatMap((joint) => Object.keys(joint) as MetricKey[]))]
}

/** What may hold of a metric. */
export type Possible =
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'grouped'; readonly group: Undecided }
  | { readonly kind: 'open'; readonly values: readonly string[] }
  | { readonly kind: 'not-defined' }

/** What may hold of a metric of the source. */
export function possibleOf({ vector, groups }: Source, metric: MetricKey): Possible {
  const value = metricValue(vector, metric)
  if (value !== undefined) return { kind: 'set', value }
  const group = groups.find(({ alternatives }) => metricsOf(alternatives).includes(metric))
  if (group) return { kind: 'grouped', group }
  const row = metricOf(vector.version, metric)
  return row.mandatory ? { kind: 'open', values: row.values } : { kind: 'not-defined' }
}

/**
 * Whether nobody has said anything of a mandatory metric: it is open, or one of the alternatives
 * between which it is undecided leaves it open.
 */
export function isOpen(source: Source, metric: MetricKey): boolean {
  const possible = possibleOf(source, metric)
  if (possible.kind !== 'grouped') return possible.kind === 'open'
  const { mandatory } = metricOf(source.vector.version, metric)
  return mandatory && possible.group.alternatives.some((joint) => joint[metric] === undefined)
}
