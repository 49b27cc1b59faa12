import type { Range, Score } from './scoring.ts'
import { combinationsOf, groupOf, narrowed } from './undecided.ts'
import type { Undecided, Vector } from './vector-type.ts'
import { candidatesOf, isComplete, missingMetrics } from './vector.ts'
import { type MetricKey, scoringOf, specOf } from './versions.ts'

/** One value a metric could be given, and the score or range the vector would then have. */
export type Alternative = Range & {
  readonly metric: MetricKey
  /** Undefined stands for Not Defined; only metrics that are not mandatory have it. */
  readonly value: string | undefined
}

/**
 * Scores of a vector, multiples of 0.1 from 0 to 10; undefined while a mandatory metric is open.
 * (v2 guide §3.2, v3.0 §8, v3.1 §7, v4.0 §8)
 */
export function scoreVector(vector: Vector): Score | undefined {
  return isComplete(vector) ? scoringOf(vector.version).score(vector.values) : undefined
}

/**
 * Exact lowest and highest overall score that any completion of the open mandatory metrics and any
 * combination of what is undecided can have, multiples of 0.1; equal for a complete vector. Metrics
 * that are Not Defined stay so.
 */
export function scoreRange(vector: Vector): Range {
  if (vector.undecided) return rangeOver(vector, vector.undecided)
  const scoring = scoringOf(vector.version)
  if (!isComplete(vector)) return scoring.range(vector.values)
  const overall = scoring.overall(vector.values)
  return { min: overall, max: overall }
}

/** The range over every combination of one alternative of each group; a place of 0 leaves it open. */
export function rangeOver({ version, values }: Vector, groups: readonly Undecided[]): Range {
  const [group, ...others] = groups
  if (!group) return scoreRange({ version, values })
  let [min, max] = [10, 0]
  for (const places of group.alternatives) {
    const chosen = [...values]
    for (const [at, row] of group.rows.entries()) chosen[row] = places[at]!
    const range = rangeOver({ version, values: chosen }, others)
    min = Math.min(min, range.min)
    max = Math.max(max, range.max)
  }
  return { min, max }
}

/** With more combinations only the values of undecided metrics are tried: those of all would take a second. */
export const mostCombinationsTried = 512

/** The score or range for every value of every metric, in the order of the version's table. */
export function scoreIfSet(vector: Vector): readonly Alternative[] {
  const now = scoreRange(vector)
  const alternatives: Alternative[] = []
  const values = [...vector.values]
  const changed: Vector = { ...vector, values }
  const isTooMany = combinationsOf(vector.undecided ?? []) > mostCombinationsTried
  for (const [row, metric] of specOf(vector.version).metrics.entries()) {
    if (isTooMany && !groupOf(vector, row)) continue
    for (let place = metric.mandatory ? 1 : 0; place <= metric.values.length; place++) {
      values[row] = place
      const tried = vector.undecided ? narrowed(changed, vector.undecided, row) : changed
      const { min, max } = metric.group === 'supplemental' ? now : scoreRange(tried)
      alternatives.push({ metric: metric.key, value: metric.values[place - 1], min, max })
    }
    values[row] = vector.values[row]!
  }
  return alternatives
}

/**
 * The open or undecided metric whose least helpful answer leaves the narrowest range, with the width
 * of that range (a multiple of 0.1); undefined for a complete vector, and where not all of them are among
 * the alternatives. Of equals the first.
 */
export function settlesMost(
  vector: Vector,
  alternatives: readonly Alternative[] = scoreIfSet(vector),
): { readonly metric: MetricKey; readonly width: number } | undefined {
  let best: { metric: MetricKey; tenths: number } | undefined
  for (const metric of missingMetrics(vector)) {
    const among = candidatesOf(vector, metric)
    const widths = alternatives
      .filter(({ metric: other, value }) => other === metric && (!among || among.includes(value)))
      .map(({ min, max }) => Math.round((max - min) * 10))
    // Where so much is undecided that open metrics are not tried, nobody knows.
    if (widths.length === 0) return undefined
    const tenths = Math.max(...widths)
    if (!best || tenths < best.tenths) best = { metric, tenths }
  }
  return best && { metric: best.metric, width: best.tenths / 10 }
}
