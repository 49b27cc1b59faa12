/** The vectors that findings claim, as those of assessments. */

import { type Assessment, emptyAssessment } from '#assessment/assessment.ts'
import { type Origin, longestOriginName } from '#assessment/origin.ts'
import { type Version, parseVector, versions } from '#cvss/index.ts'
import type { ClaimedVector } from '#import/finding.ts'

/** What of an assessment comes from claims, with the version that is shown: the newest of which there is a vector. */
export type FromClaims = Pick<Assessment, 'vectors' | 'origins'> & { readonly version: Version }

const nothing = emptyAssessment('')

/** Reads what findings claim. Claims that say the same are read once, and give the same object: a report repeats few of them. */
export function claimsReader(): (claimed: readonly ClaimedVector[]) => FromClaims {
  const known = new Map<string, FromClaims>()
  return (claimed) => {
    const key = claimed
      .map(
        ({ vector = '', source = '' }) => `${vector.length} ${vector} ${source.length} ${source}`,
      )
      .join(' ')
    const before = known.get(key)
    if (before) return before
    const read = readClaims(claimed)
    known.set(key, read)
    return read
  }
}

/** Of each version the first vector that can be read counts. */
function readClaims(claimed: readonly ClaimedVector[]): FromClaims {
  const vectors = { ...nothing.vectors }
  const origins: Partial<Record<Version, Origin>> = {}
  for (const { vector: text, source = '' } of claimed) {
    const reading = text === undefined ? undefined : parseVector(text)
    if (!reading?.ok) continue
    const { vector } = reading
    if (origins[vector.version]) continue
    vectors[vector.version] = vector
    origins[vector.version] = { from: 'file', name: source.slice(0, longestOriginName), vector }
  }
  const version = versions.find((each) => origins[each]) ?? versions[0]
  return { vectors, origins, version }
}
