import {
  type MetricKey,
  type Range,
  type Vector,
  candidatesOf,
  haveSameMetrics,
  inVersion,
  metricValue,
  scoreRange,
  scoreVector,
  specOf,
  withMetric,
} from '#cvss/index.ts'

/** What one metric does alone: the score of the reference with only this metric as the other has it. */
export type Move = {
  readonly metric: MetricKey
  /** From the reference's score, a multiple of 0.1; below 0 where it lowers. Never 0. */
  readonly points: number
  readonly score: number
}

/** How much of the distance between two scores the largest move of its direction explains alone. */
export type Explained =
  /** Every metric is the same, and so is the score. */
  | 'same'
  /** Metrics differ, and none moves the score alone. */
  | 'counts-alike'
  /** The scores are the same, because moves outweigh each other. */
  | 'outweighed'
  /** The versions' equations alone. */
  | 'version'
  | 'all'
  | 'part'
  /** More than all: other metrics take some of it back. */
  | 'more'
  /** No metric moves it that way alone: only several together do. */
  | 'together'
  /** One of the two has no score yet. */
  | 'open'
  /** The versions have other metrics. */
  | 'other-metrics'

/** How a vector stands to the reference. */
export type Measured = {
  /** From the reference's score to this one's, multiples of 0.1; a range while one of the two is open. */
  readonly apart: Range
  readonly explained: Explained
  /** Largest first, of equals in canonical order; none while one of the two is open. */
  readonly moves: readonly Move[]
  /** What the equations of this vector's version add where the reference is of another one. */
  readonly byVersion: number
}

/** Tells how far a vector's score is from the reference's, and which metric alone explains how much. */
export function measure(reference: Vector, vector: Vector): Measured {
  const [mine, theirs] = [scoreRange(reference), scoreRange(vector)]
  const apart = { min: tenths(theirs.min - mine.max), max: tenths(theirs.max - mine.min) }
  const nothing = { apart, moves: [], byVersion: 0 }
  if (!haveSameMetrics(reference.version, vector.version))
    return { ...nothing, explained: 'other-metrics' }
  const same = inVersion(vector, reference.version)
  const differing = differingMetrics(reference, same)
  const [from, to] = [scoreVector(reference)?.overall, scoreVector(same)?.overall]
  if (from === undefined || to === undefined)
    return { ...nothing, explained: differing.length === 0 ? 'same' : 'open' }
  const moves = differing
    .map((metric) => moveOf(reference, from, metric, metricValue(same, metric)))
    .filter(({ points }) => points !== 0)
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
  const byVersion = tenths(theirs.max - to)
  const explained = explainedBy(apart.max, byVersion, moves, differing.length)
  return { apart, explained, moves, byVersion }
}

/** What a vector says of a metric, to be compared: its value, or those between which it is undecided. */
export function saidOf(vector: Vector, metric: MetricKey): string {
  return candidatesOf(vector, metric)?.join(',') ?? metricValue(vector, metric) ?? ''
}

/** The metrics in which two vectors of one version differ, letter by letter, in canonical order. */
function differingMetrics(one: Vector, other: Vector): readonly MetricKey[] {
  return specOf(one.version)
    .metrics.map(({ key }) => key)
    .filter((key) => saidOf(one, key) !== saidOf(other, key))
}

/** The move that explains most of a distance: the largest of its direction. */
export function decidingMove({ apart, moves }: Measured): Move | undefined {
  return moves.find(({ points }) => points * apart.max > 0)
}

/** A difference of scores as the multiple of 0.1 that it is, never -0. */
export function tenths(difference: number): number {
  return Math.round(difference * 10) / 10 + 0
}

function moveOf(
  reference: Vector,
  from: number,
  metric: MetricKey,
  value: string | undefined,
): Move {
  const score = scoreRange(withMetric(reference, metric, value)).max
  return { metric, points: tenths(score - from), score }
}

function explainedBy(
  apart: number,
  byVersion: number,
  moves: readonly Move[],
  differing: number,
): Explained {
  if (apart !== 0 && apart === byVersion && moves.length === 0) return 'version'
  if (apart === 0) {
    if (moves.length > 0) return 'outweighed'
    return differing === 0 ? 'same' : 'counts-alike'
  }
  const largest = moves.find(({ points }) => points * apart > 0)
  if (!largest) return 'together'
  const share = Math.abs(largest.points) - Math.abs(apart)
  if (share === 0) return 'all'
  return share < 0 ? 'part' : 'more'
}
