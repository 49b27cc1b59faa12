import { type MetricKey, type Version, metricValue, specOf } from '#cvss/index.ts'
import { modifiedOf } from './metric-of.ts'
import type { Rulebook } from './rule.ts'
import { type Source, metricsOf } from './undecided.ts'

/** What of a vector does not come along. */
export type Dropped = {
  /** The version whose metric it is: on the way from 4.0 to 2.0 it may be that between them. */
  readonly version: Version
  readonly metric: MetricKey
  /** Undefined while it is undecided. */
  readonly value: string | undefined
  readonly reason: DroppedReason
}

/** `safety-as-high` is told as High, `too-many` is left open or Not Defined because nobody could look through it. */
export type DroppedReason = 'retired' | 'no-counterpart' | 'safety-as-high' | 'too-many'

/** What no rule reads, and harm to people, of which other versions know nothing. */
export function droppedOf(
  source: Source,
  { retired }: Rulebook,
  { read, tooMany }: Readonly<Record<'read' | 'tooMany', readonly MetricKey[]>>,
): readonly Dropped[] {
  const { version } = source.vector
  const said = specOf(version).metrics.filter(({ key }) => isSaid(source, key))
  return said.flatMap(({ key: metric }): readonly Dropped[] => {
    const value = metricValue(source.vector, metric)
    const one = { version, metric, value }
    if (!read.includes(metric))
      return [{ ...one, reason: retired.includes(metric) ? 'retired' : 'no-counterpart' }]
    if (tooMany.includes(metric)) return [{ ...one, reason: 'too-many' }]
    return isSafety(version, metric, value) ? [{ ...one, reason: 'safety-as-high' }] : []
  })
}

function isSaid({ vector, groups }: Source, metric: MetricKey): boolean {
  return (
    metricValue(vector, metric) !== undefined ||
    groups.some(({ alternatives }) => metricsOf(alternatives).includes(metric))
  )
}

/** Whether a value is one that a modified metric has and its base metric lacks. */
function isSafety(version: Version, metric: MetricKey, value: string | undefined): boolean {
  const { metrics } = specOf(version)
  const base = metrics.find(({ key }) => modifiedOf(version, key) === metric)
  return value !== undefined && base !== undefined && !base.values.includes(value)
}
