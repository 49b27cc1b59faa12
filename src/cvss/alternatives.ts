import type { Range } from './scoring.ts'
import { type Vector, isComplete, rowOf } from './vector.ts'
import { type MetricKey, scoringOf, specOf } from './versions.ts'

/** Values that belong together, as in `{ AC: 'L', AT: 'P' }`. */
export type JointValues = Readonly<Partial<Record<MetricKey, string>>>

/** Alternatives that one group may have. */
export const maximumAlternatives = 64
/** Combinations of one alternative of each group: what is tried in some tenths of a second at most. */
export const maximumCombinations = 4096

/** Why there is no range; `group` counts from 0. */
export type AlternativesProblem =
  | {
      readonly code: 'too-few-alternatives' | 'too-many-alternatives'
      readonly group: number
      readonly count: number
    }
  | {
      /** Of another version, set in the vector itself, or in an earlier group. */
      readonly code: 'unknown-metric' | 'metric-is-set' | 'repeated-metric'
      readonly group: number
      readonly metric: string
    }
  | {
      readonly code: 'unknown-value'
      readonly group: number
      readonly metric: string
      readonly value: string
    }
  | { readonly code: 'too-many-combinations'; readonly count: number }

/** The range, and how many combinations it is of; or every problem, those of groups in their order. */
export type AlternativesRange =
  | { readonly ok: true; readonly range: Range; readonly combinations: number }
  | { readonly ok: false; readonly problems: readonly AlternativesProblem[] }

/**
 * Exact lowest and highest overall score of a vector of which some metrics are undecided: each group
 * lists joint alternatives, of which one holds, in every combination with those of the other groups.
 * Mandatory metrics that neither the vector nor an alternative sets are open, as in `scoreRange`;
 * others are Not Defined, so `{}` beside `{ E: 'P' }` is Not Defined or P.
 */
export function scoreRangeWithAlternatives(
  vector: Vector,
  groups: readonly (readonly JointValues[])[],
): AlternativesRange {
  const problems = groups.flatMap((group, number) => [
    ...countProblems(group, number),
    ...metricProblems(vector, groups, number),
  ])
  const combinations = groups.reduce((count, group) => count * group.length, 1)
  if (problems.length === 0 && combinations > maximumCombinations)
    problems.push({ code: 'too-many-combinations', count: combinations })
  if (problems.length > 0) return { ok: false, problems }

  const { metrics } = specOf(vector.version)
  const placed = groups.map((group) =>
    group.map((joint) =>
      Object.entries(joint).map(([metric, value]) => {
        const row = rowOf(vector.version, metric)!
        return { row, place: metrics[row]!.values.indexOf(value) + 1 }
      }),
    ),
  )
  return { ok: true, range: rangeOver(vector, placed), combinations }
}

type Placed = readonly { readonly row: number; readonly place: number }[]

function rangeOver(vector: Vector, groups: readonly (readonly Placed[])[]): Range {
  const scoring = scoringOf(vector.version)
  const values = [...vector.values]
  let [min, max] = [10, 0]
  function choose(from: number): void {
    const group = groups[from]
    if (!group) {
      const range = isComplete({ version: vector.version, values })
        ? { min: scoring.overall(values), max: scoring.overall(values) }
        : scoring.range(values)
      min = Math.min(min, range.min)
      max = Math.max(max, range.max)
      return
    }
    for (const joint of group) {
      for (const { row, place } of joint) values[row] = place
      choose(from + 1)
      // What the next alternative leaves out is open again.
      for (const { row } of joint) values[row] = 0
    }
  }
  choose(0)
  return { min, max }
}

function countProblems(
  { length: count }: readonly JointValues[],
  group: number,
): readonly AlternativesProblem[] {
  if (count < 2) return [{ code: 'too-few-alternatives', group, count }]
  return count > maximumAlternatives ? [{ code: 'too-many-alternatives', group, count }] : []
}

function metricProblems(
  vector: Vector,
  groups: readonly (readonly JointValues[])[],
  number: number,
): readonly AlternativesProblem[] {
  const group = groups[number]!
  const named = new Set(group.flatMap((joint) => Object.keys(joint)))
  const earlier = new Set(groups.slice(0, number).flatMap((other) => other.flatMap(Object.keys)))
  return [...named].flatMap((metric): readonly AlternativesProblem[] => {
    const row = rowOf(vector.version, metric)
    if (row === undefined) return [{ code: 'unknown-metric', group: number, metric }]
    if (vector.values[row] !== 0) return [{ code: 'metric-is-set', group: number, metric }]
    if (earlier.has(metric)) return [{ code: 'repeated-metric', group: number, metric }]
    const known = specOf(vector.version).metrics[row]!.values
    const values = group.flatMap((joint) => joint[metric as MetricKey] ?? [])
    return values
      .filter((value) => !known.includes(value))
      .map((value) => ({ code: 'unknown-value', group: number, metric, value }))
  })
}
