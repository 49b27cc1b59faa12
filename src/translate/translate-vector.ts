import { type MetricKey, type Vector, type Version, setMetrics, specOf } from '#cvss/index.ts'
import { type JointValues, maximumCombinations, withAlternatives } from '#cvss/target.ts'
import type { Dropped } from './dropped.ts'
import { type Reason, reasonAcross, reasonOf } from './reasons.ts'
import type { Rulebook } from './rule.ts'
import { v2ToV3, v3ToV2 } from './rules/v2-and-v3.ts'
import { v3ToV4 } from './rules/v3-to-v4.ts'
import { v4ToV3 } from './rules/v4-to-v3.ts'
import { type Stepped, step } from './step.ts'
import { type Source, type Undecided, metricsOf, sourceOf } from './undecided.ts'

/** Something about which a person has to decide. */
export type Judgement = {
  /** In the order of the version's table. */
  readonly metrics: readonly MetricKey[]
  /** What the metrics may be together; of these one holds. */
  readonly alternatives: readonly JointValues[]
  /** Never empty. */
  readonly reasons: readonly Reason[]
}

/** A vector in another version. */
export type Translation = {
  /** What carries over exactly is set in it, and what is a judgement undecided. */
  readonly vector: Vector
  readonly judgements: readonly Judgement[]
  readonly dropped: readonly Dropped[]
  /** Metrics that are set. */
  readonly exact: number
  /** Metrics that a person has to decide. */
  readonly toDecide: number
  /** All mandatory metrics of the version, and others that are set or undecided. */
  readonly total: number
}

const families = { '4.0': 4, '3.1': 3, '3.0': 3, '2.0': 2 } as const satisfies Record<
  Version,
  number
>

const rulebooks: Readonly<Record<string, Rulebook>> = {
  '3 to 4': v3ToV4,
  '4 to 3': v4ToV3,
  '2 to 3': v2ToV3,
  '3 to 2': v3ToV2,
}

/** The version through which vectors of 2.0 and 4.0 go to each other. */
const between: Version = '3.1'

/**
 * What a vector says in another version. What is the same there is set; what is a judgement is undecided
 * between its alternatives, and what is open stays open. Every version can be told in every other one:
 * 3.0 and 3.1 have the same letters, and 2.0 and 4.0 meet in 3.1.
 */
export function translateVector(vector: Vector, to: Version): Translation {
  const direction = { from: vector.version, to }
  const source = sourceOf(vector, reasonOf('undecided-before', direction))
  const told = families[vector.version] === families[to] ? renamed(source, to) : via(source, to)
  const { groups, left } = withinLimit(told.groups)
  const dropped = [
    ...told.dropped,
    ...left.map((metric): Dropped => ({
      version: to,
      metric,
      value: undefined,
      reason: 'too-many',
    })),
  ]
  return translationOf({ vector: told.vector, groups }, dropped)
}

/** The same metrics and letters by another version's name. */
function renamed({ vector, groups }: Source, to: Version): Stepped {
  return { vector: { ...vector, version: to }, groups, dropped: [] }
}

/** Leaves out the largest groups until all combinations of the others can be tried. */
function withinLimit(groups: readonly Undecided[]): {
  readonly groups: readonly Undecided[]
  readonly left: readonly MetricKey[]
} {
  const combinations = groups.reduce((count, { alternatives }) => count * alternatives.length, 1)
  if (combinations <= maximumCombinations) return { groups, left: [] }
  const bySize = groups.toSorted(
    (one, other) => other.alternatives.length - one.alternatives.length,
  )
  const [largest] = bySize
  const rest = withinLimit(groups.filter((group) => group !== largest))
  return { ...rest, left: [...metricsOf(largest?.alternatives ?? []), ...rest.left] }
}

function via(source: Source, to: Version): Stepped {
  const from = source.vector.version
  const book = rulebooks[`${families[from]} to ${families[to]}`]
  if (book) return step(source, book, { from, to })
  const half = via(source, between)
  const whole = via(half, to)
  const groups = whole.groups.map(({ alternatives, reasons }) => ({
    alternatives,
    reasons: reasons.map((reason) => reasonAcross(reason, { from, to })),
  }))
  return { ...whole, groups, dropped: [...half.dropped, ...whole.dropped] }
}

function translationOf({ vector, groups }: Source, dropped: readonly Dropped[]): Translation {
  const { metrics } = specOf(vector.version)
  const judgements = groups.map(({ alternatives, reasons }): Judgement => {
    const about = metricsOf(alternatives)
    return {
      metrics: metrics.filter(({ key }) => about.includes(key)).map(({ key }) => key),
      alternatives,
      reasons,
    }
  })
  const set = setMetrics(vector).map(({ key }) => key)
  const toDecide = judgements.flatMap((judgement) => judgement.metrics)
  const mandatory = metrics.filter((metric) => metric.mandatory).map(({ key }) => key)
  const whole = withAlternatives(
    vector,
    judgements.map(({ alternatives }) => alternatives),
  )
  if (!whole.ok) throw new RangeError(JSON.stringify(whole.problems))
  return {
    vector: whole.vector,
    judgements,
    dropped,
    exact: set.length,
    toDecide: toDecide.length,
    total: new Set([...mandatory, ...set, ...toDecide]).size,
  }
}
