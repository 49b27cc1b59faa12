/** What a threshold made for one EPSS model is for another. */

/** A threshold of an older model, and the value of the newer one that keeps the same share of CVEs. */
export type SameShare = {
  readonly older: number
  readonly newer: number
  /** How many are at or above: in the older file, and in the newer one by the new and by the old value. */
  readonly above: { readonly older: number; readonly newer: number; readonly kept: number }
}

/**
 * The newer model's value whose count of CVEs at or above it is nearest to the same share; of two as near, the
 * higher. Equal work, not the same CVEs. Undefined without scores.
 */
export function sameShare(
  threshold: number,
  olderScores: ArrayLike<number>,
  newerScores: ArrayLike<number>,
): SameShare | undefined {
  if (olderScores.length === 0 || newerScores.length === 0) return undefined
  const older = countAbove(ascending(olderScores), threshold)
  const sorted = ascending(newerScores)
  const wanted = (older / olderScores.length) * sorted.length
  const newer = nearestValue(sorted, wanted)
  return {
    older: threshold,
    newer,
    above: {
      older,
      newer: countAbove(sorted, newer),
      kept: countAbove(sorted, threshold),
    },
  }
}

const inOrder = new WeakMap<ArrayLike<number>, Float64Array>()

/** Scores in order, put so once: a threshold that is dragged asks for them many times. */
function ascending(scores: ArrayLike<number>): Float64Array {
  const known = inOrder.get(scores) ?? Float64Array.from(scores).toSorted()
  inOrder.set(scores, known)
  return known
}

/** How many of ascending scores are at or above a value. */
function countAbove(sorted: Float64Array, value: number): number {
  return sorted.length - placeOf(sorted, (score) => score >= value)
}

/** The place of the first of ascending scores that is above a value. */
function firstAbove(sorted: Float64Array, value: number): number {
  return placeOf(sorted, (score) => score > value)
}

/** The first place from which on ascending scores are as asked for. */
function placeOf(sorted: Float64Array, isReached: (score: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReached(sorted[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

function nearestValue(sorted: Float64Array, wanted: number): number {
  const at = Math.min(sorted.length - 1, Math.max(0, sorted.length - Math.round(wanted)))
  const here = sorted[at] ?? 0
  const next = sorted[firstAbove(sorted, here)] ?? here
  const distance = (value: number) => Math.abs(countAbove(sorted, value) - wanted)
  return distance(next) <= distance(here) ? next : here
}
