/** What files claim of a row, and how it stands to what Plumb computes. */

import { type Score, type Vector, type Version, scoreVector, versions } from '#cvss/index.ts'
import type { ClaimedVersion } from '#import/finding.ts'
import type { Row } from './row.ts'

/** A score that a file claims. */
export type Claim = {
  readonly version: ClaimedVersion | undefined
  readonly score: number
  readonly source: string | undefined
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

/** The claim that counts: one for the version that is shown, else the newest. */
export function claimOf({
  found,
  version: shown,
}: Pick<Row, 'found' | 'version'>): Claim | undefined {
  if (!found) return undefined
  // In one walk and without a list of all: it is asked of every row.
  let [best, bestPlace]: [Claim | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  const look = (version: ClaimedVersion | undefined, score: number, source: string | undefined) => {
    const isShown = version !== undefined && covers(version, shown)
    const place = rank(version) + (isShown ? 0 : versions.length + 1)
    if (place < bestPlace) [best, bestPlace] = [{ version, score, source }, place]
  }
  for (const { version, score, source } of found.vectors)
    if (score !== undefined) look(version, score, source)
  for (const { version, score, source } of found.scores) look(version, score, source)
  return best
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
  | 'differs'

/** How the claim of a row stands to the score of its vector; undefined where either is missing. */
export function differenceOf(
  claim: Claim | undefined,
  vector: Vector,
  score: Score | undefined = scoreVector(vector),
): Difference | undefined {
  if (!claim || !score) return undefined
  if (claim.version !== undefined && !covers(claim.version, vector.version)) return 'other-version'
  if (claim.score === score.overall) return 'agrees'
  return claim.score === score.base ? 'base-alone' : 'differs'
}

/** The place of a version among all, newest first; one that is not named comes last. */
function rank(version: ClaimedVersion | undefined): number {
  if (version === undefined) return versions.length
  const at = versions.findIndex((each) => covers(version, each))
  return at < 0 ? versions.length : at
}
