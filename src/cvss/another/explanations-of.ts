import { scoreIfSet, scoreVector } from '../score.ts'
import { type ScoreKind, scoreKind } from '../scoring.ts'
import type { Vector } from '../vector-type.ts'
import { isComplete, metricValue } from '../vector.ts'
import type { OtherScore, SingleReading } from './other-score.ts'
import { whoMayShowElse } from './who-may-show-else.ts'

/** What gives a number that somebody shows for a vector. */
export type Explanations = {
  /** The number is the vector's own score: which it is, and its Base Score, for whom it passes as that. */
  readonly own?: { readonly kind: ScoreKind; readonly base: number }
  /** The likeliest first, in the order of `whoMayShowElse`. */
  readonly causes: readonly OtherScore[]
  /** Every one metric that would give it by another value: a coincidence more often than a cause. */
  readonly readings: readonly SingleReading[]
}

/**
 * What gives a number (a multiple of 0.1) for a complete vector: causes in ranked order, and single
 * metrics read differently, in the table's order. Both are empty where nothing simple does, and where
 * it is the vector's own score. Undefined while a mandatory metric is open.
 */
export function explanationsOf(vector: Vector, number: number): Explanations | undefined {
  if (!isComplete(vector)) return undefined
  const score = scoreVector(vector)!
  if (number === score.overall)
    return { own: { kind: scoreKind(score), base: score.base }, causes: [], readings: [] }
  const causes = whoMayShowElse(vector).filter((other) => other.number === number)
  return { causes, readings: readingsWith(vector, number) }
}

/** Of another number than the vector's own no reading changes nothing, so none is the one that there is. */
function readingsWith(vector: Vector, number: number): readonly SingleReading[] {
  return scoreIfSet(vector)
    .filter(({ max }) => max === number)
    .map(({ metric, value: to }) => ({ metric, from: metricValue(vector, metric), to }))
}
