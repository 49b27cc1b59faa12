/** What the words and fields around a vector say of it, and what of that is not so. */

import { scoreVector, type Vector } from '#cvss/index.ts'
import type { Bounds, Place } from './beside.ts'
import { claimedScores, scoresBeside } from './claimed-score.ts'
import { claimedSeverity, severityBeside } from './claimed-severity.ts'
import { claimedVersion } from './claimed-version.ts'
import type { FoundVector } from './pasted.ts'

type Claims = Pick<FoundVector, 'claimedScores' | 'claimedVersion' | 'claimedSeverity'>

/** Claims that do not fit; none of them is there where it fits, or nothing is claimed. */
export function claimsBeside(text: string, place: Place, bounds: Bounds, vector: Vector): Claims {
  const scores = claimedScores(vector, scoresBeside(text, place, bounds, vector.version))
  const { overall, base } = scoreVector(vector) ?? {}
  const own = [overall, base].filter((each) => each !== undefined)
  const version = claimedVersion(text, place, bounds, vector.version, own)
  const severity = claimedSeverity(vector, severityBeside(text, place, bounds))
  return {
    ...(scores.length > 0 && { claimedScores: scores }),
    ...(version !== undefined && { claimedVersion: version }),
    ...(severity && { claimedSeverity: severity }),
  }
}
