/** What files claim of a row, and how it stands to what Plumb computes. */

import { longestOriginName } from '#assessment/origin.ts'
import {
  type Score,
  type Vector,
  type Version,
  parseVector,
  sameVector,
  scoreVector,
  versions,
} from '#cvss/index.ts'
import type { ClaimedVector, ClaimedVersion } from '#import/finding.ts'
import type { Row } from './row.ts'

/** A score that a file claims. */
export type Claim = {
  readonly version: ClaimedVersion | undefined
  readonly score: number
  readonly source: string | undefined
  /** Whether it stands beside another vector than the one that counts. */
  readonly isOfOther?: boolean
}

/** All scores that are claimed of a row, newest version first; of one version in the order of the file. */
export function claimsOf({ found }: Pick<Row, 'found'>): readonly Claim[] {
  if (!found) return []
  const beside = found.vectors.flatMap(({ version, score, source }) =>
    score === undefined ? [] : [{ version, score, source }],
  )
  return [...beside, ...found.scores].toSorted(
    (one, other) => rank(one.version) - rank(other.version),
  )
}

/**
 * The claim that is compared: of who claims the vector that counts, else one for its version, else the newest. One that
 * stands beside another vector says so.
 */
export function claimOf({
  found,
  version: shown,
  assessment,
}: Pick<Row, 'found' | 'version'> & Partial<Pick<Row, 'assessment'>>): Claim | undefined {
  if (!found) return undefined
  const own = assessment && ownClaims(found, shown, assessment)
  // In one walk and without a list of all: it is asked of every row.
  let [best, bestPlace]: [Claim | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  const look = (claim: Claim, isOwn: boolean) => {
    const isShown = claim.version !== undefined && covers(claim.version, shown)
    const place = isOwn ? -1 : rank(claim.version) + (isShown ? 0 : versions.length + 1)
    if (place < bestPlace) [best, bestPlace] = [claim, place]
  }
  for (const claimed of found.vectors) {
    const { version, score, source } = claimed
    if (score === undefined) continue
    const isOwn = own?.(claimed) ?? false
    look({ version, score, source, ...(own && !isOwn && { isOfOther: true }) }, isOwn)
  }
  for (const { version, score, source } of found.scores) look({ version, score, source }, false)
  return best
}

/** Tells which of the claimed vectors is the one that counts; undefined where a person wrote it. */
function ownClaims(
  { vectors }: NonNullable<Row['found']>,
  shown: Version,
  { vectors: { [shown]: vector }, origins }: Row['assessment'],
): ((claimed: ClaimedVector) => boolean) | undefined {
  const origin = origins[shown]
  if (origin?.from !== 'file' && origin?.from !== 'published') return undefined
  const isOf = ({ version, source = '' }: ClaimedVector) =>
    covers(version, shown) && source.slice(0, longestOriginName) === origin.name
  if (vectors.length === 1 || vectors.filter(isOf).length < 2) return isOf
  // One source may claim several.
  const isSame = ({ vector: text }: ClaimedVector) => {
    const reading = text === undefined ? undefined : parseVector(text)
    return reading?.ok === true && sameVector(reading.vector, vector)
  }
  return (claimed) => isOf(claimed) && isSame(claimed)
}

/** Whether a version as a file names it can be this one. */
function covers(claimed: ClaimedVersion, version: Version): boolean {
  return claimed === version || (claimed.endsWith('.x') && claimed[0] === version[0])
}

/** How a claim stands to the vector: of what is open nothing can be said. */
export type Difference =
  | 'agrees'
  /** It is the vector's base score, where more metrics are set. */
  | 'base-alone'
  /** It is claimed for another version. */
  | 'other-version'
  /** It is claimed of another vector than the one that counts. */
  | 'other-vector'
  | 'differs'

/** How the claim of a row stands to the score of its vector; undefined where either is missing. */
export function differenceOf(
  claim: Claim | undefined,
  vector: Vector,
  score: Score | undefined = scoreVector(vector),
): Difference | undefined {
  if (!claim || !score) return undefined
  if (claim.version !== undefined && !covers(claim.version, vector.version)) return 'other-version'
  if (claim.isOfOther) return 'other-vector'
  if (claim.score === score.overall) return 'agrees'
  return claim.score === score.base ? 'base-alone' : 'differs'
}

/** The place of a version among all, newest first; one that is not named comes last. */
function rank(version: ClaimedVersion | undefined): number {
  if (version === undefined) return versions.length
  const at = versions.findIndex((each) => covers(version, each))
  return at < 0 ? versions.length : at
}
