/** When a look-up is repeated, and how long its answer holds: the same for every source. */

import { isLookupError } from './look-up-error.ts'

const usualPause = 2_000
const longestPause = 30_000
const day = 24 * 60 * 60 * 1000
const publication = (13 * 60 + 30) * 60 * 1000

/** Once more after a broken connection, a 5xx or a 429, unless the answer asks for a long pause. */
export function retryLookup(failures: number, error: unknown): boolean {
  if (failures > 0 || !isLookupError(error)) return false
  if ((error.retryAfter ?? 0) > longestPause) return false
  const { code, status = 0 } = error
  return code === 'network' || (code === 'http' && (status === 429 || status >= 500))
}

/** Milliseconds before the second attempt. */
export function lookupPause(_failures: number, error: unknown): number {
  return isLookupError(error) ? (error.retryAfter ?? usualPause) : usualPause
}

/** Milliseconds from a moment to the next daily publication at 13:30 UTC, after which an answer is old. */
export function untilPublication(moment: number): number {
  const sinceMidnight = ((moment % day) + day) % day
  return sinceMidnight < publication
    ? publication - sinceMidnight
    : publication + day - sinceMidnight
}
