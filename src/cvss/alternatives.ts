import { rangeOver } from './score.ts'
import type { Range } from './scoring.ts'
import { combinationsOf, groupOf, withGroup } from './undecided.ts'
import type { Undecided, Vector } from './vector-type.ts'
import { rowOf } from './vector.ts'
import { type MetricKey, type Version, specOf } from './versions.ts'

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
      /** Of another version, set in the vector itself, or undecided already. */
      readonly code: 'unknown-metric' | 'metric-is-set' | 'repeated-metric' | 'left-out-metric'
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
  const problems = problemsOf(vector, groups)
  if (problems.length > 0) return { ok: false, problems }
  const placed = groups.map((group) => placedOf(vector.version, group))
  const all = [...(vector.undecided ?? []), ...placed]
  return { ok: true, range: rangeOver(vector, all), combinations: combinationsOf(all) }
}

/** Alternatives by rows and places; what an alternative leaves out has place 0. */
function placedOf(version: Version, group: readonly JointValues[]): Undecided {
  const { metrics } = specOf(version)
  const rows = [...new Set(group.flatMap(Object.keys))].map((key) => rowOf(version, key)!)
  const alternatives = group.map((joint) =>
    rows.map((row) => {
      const { key, values } = metrics[row]!
      return values.indexOf(joint[key] ?? '') + 1
    }),
  )
  return { rows, alternatives }
}

/** The vector with more that is undecided, or every problem, those of groups in their order. */
export type WithAlternatives =
  | { readonly ok: true; readonly vector: Vector }
  | { readonly ok: false; readonly problems: readonly AlternativesProblem[] }

/**
 * The vector with more groups of joint alternatives; a mandatory metric is named by every alternative
 * of its group. Alternatives that are given twice count once.
 */
export function withAlternatives(
  vector: Vector,
  groups: readonly (readonly JointValues[])[],
): WithAlternatives {
  const problems = [
    ...problemsOf(vector, groups),
    ...groups.flatMap((group, number) => leftOut(vector.version, group, number)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  let read = vector
  for (const [number, group] of groups.entries()) {
    const before = read.undecided
    read = withGroup(read, placedOf(vector.version, group))
    if (read.undecided === before) return { ok: false, problems: countProblems([{}], number) }
  }
  return { ok: true, vector: read }
}

function problemsOf(
  vector: Vector,
  groups: readonly (readonly JointValues[])[],
): readonly AlternativesProblem[] {
  const problems = groups.flatMap((group, number) => [
    ...countProblems(group, number),
    ...metricProblems(vector, groups, number),
  ])
  if (problems.length > 0) return problems
  const count = groups.reduce(
    (product, group) => product * group.length,
    combinationsOf(vector.undecided ?? []),
  )
  return count > maximumCombinations ? [{ code: 'too-many-combinations', count }] : []
}

function leftOut(
  version: Version,
  group: readonly JointValues[],
  number: number,
): readonly AlternativesProblem[] {
  return specOf(version)
    .metrics.filter(({ key, mandatory }) => {
      const naming = group.filter((joint) => Object.hasOwn(joint, key)).length
      return mandatory && naming > 0 && naming < group.length
    })
    .map(({ key: metric }) => ({ code: 'left-out-metric', group: number, metric }))
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
    if (earlier.has(metric) || groupOf(vector, row))
      return [{ code: 'repeated-metric', group: number, metric }]
    const known = specOf(vector.version).metrics[row]!.values
    const values = group.flatMap((joint) => joint[metric as MetricKey] ?? [])
    return values
      .filter((value) => !known.includes(value))
      .map((value) => ({ code: 'unknown-value', group: number, metric, value }))
  })
}
