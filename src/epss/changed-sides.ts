/** Which CVEs a threshold parts otherwise once it was carried over to another file. */

import type { DailyFile } from './daily-file.ts'

type Scores = Pick<DailyFile, 'keys' | 'probabilities'>

/** How many CVEs are at or above a threshold of the older file, of the newer one, or of both. */
export type ChangedSides = {
  readonly stay: number
  /** Were above, and are below now. */
  readonly leave: number
  /** Were below, and are above now. */
  readonly come: number
  /** Were above, and have no score now. */
  readonly gone: number
  /** Are above, and had no score then. */
  readonly added: number
}

/** Goes through both files, whose keys rise, at once. */
export function changedSides(
  older: Scores,
  olderThreshold: number,
  newer: Scores,
  newerThreshold: number,
): ChangedSides {
  const sides = { stay: 0, leave: 0, come: 0, gone: 0, added: 0 }
  let [one, two] = [0, 0]
  while (one < older.keys.length || two < newer.keys.length) {
    const before = older.keys[one] ?? Number.POSITIVE_INFINITY
    const now = newer.keys[two] ?? Number.POSITIVE_INFINITY
    const wasAbove = before <= now && (older.probabilities[one] ?? 0) >= olderThreshold
    const isAbove = now <= before && (newer.probabilities[two] ?? 0) >= newerThreshold
    if (before < now) sides.gone += Number(wasAbove)
    else if (now < before) sides.added += Number(isAbove)
    else if (wasAbove) sides[isAbove ? 'stay' : 'leave']++
    else sides.come += Number(isAbove)
    if (before <= now) one++
    if (now <= before) two++
  }
  return sides
}
