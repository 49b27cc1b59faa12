/** What the engine says of a vector, computed once for each vector and only when asked. */

import {
  type Alternative,
  type MetricKey,
  type Range,
  type Score,
  type Vector,
  scoreIfSet,
  scoreRange,
  scoreVector,
  settlesMost,
} from '#cvss/index.ts'

/** Remembers a function of a vector for as long as the vector is in use. */
function remembered<Result>(compute: (vector: Vector) => Result): (vector: Vector) => Result {
  const results = new WeakMap<Vector, { readonly result: Result }>()
  return (vector) => {
    const known = results.get(vector)
    if (known) return known.result
    const result = compute(vector)
    results.set(vector, { result })
    return result
  }
}

export const scoreOf: (vector: Vector) => Score | undefined = remembered(scoreVector)

export const rangeOf: (vector: Vector) => Range = remembered(scoreRange)

const allAlternatives = remembered(scoreIfSet)

/** Scores or ranges that a vector would have, by metric. */
export const alternativesOf: (vector: Vector) => ReadonlyMap<MetricKey, readonly Alternative[]> =
  remembered((vector) => {
    const groups = new Map<MetricKey, Alternative[]>()
    for (const alternative of allAlternatives(vector)) {
      const group = groups.get(alternative.metric)
      if (group) group.push(alternative)
      else groups.set(alternative.metric, [alternative])
    }
    return groups
  })

export const settlesMostOf: (
  vector: Vector,
) => { readonly metric: MetricKey; readonly width: number } | undefined = remembered((vector) =>
  settlesMost(vector, allAlternatives(vector)),
)
