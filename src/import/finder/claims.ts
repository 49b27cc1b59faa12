import type { CveId } from '#cve-id/cve-id.ts'
import { withOneScore } from '../cells/one-score.ts'
import { vectorsIn } from './remembered.ts'
import type { ClaimedScore, ClaimedVector, ClaimedVersion } from '../finding.ts'
import { builtClaims, fromProse, mayBuild } from './built-claims.ts'
import {
  type Group,
  type Grouped,
  groupsOf,
  isVector,
  majorOf,
  type Score,
  scoresFor,
  temporalOf,
} from './claim-groups.ts'
import { type Fact, factText, type Owner, type Region } from './region.ts'
import { sourceOf, versionOf } from './score-names.ts'

/** What a record says of its severity in numbers and letters. */
export type Claims = {
  readonly vectors: readonly ClaimedVector[]
  readonly scores: readonly ClaimedScore[]
  /** What was meant as a vector and could not be read. */
  readonly unreadable: readonly string[]
  /** Whether a score of 0 stands without a vector, which is none. */
  readonly hasZero: boolean
}

/** A vector with the object in which it stands. */
type Owned = readonly [Owner, ClaimedVector]

/** The vectors and scores of a record, each with its version, its score and who claims it. */
export function claimsOf(
  region: Region,
  product: string | undefined,
  cves: readonly CveId[],
): Claims {
  const grouped: Grouped = { groups: groupsOf(region), spent: new Set() }
  const owned: Owned[] = []
  for (const group of grouped.groups) {
    const texts = group.facts.filter(isVector)
    if (texts.length === 0 && !mayBuild(group)) continue
    const source = sourceOf(group.owner) ?? product
    const read = texts.flatMap((fact) => vectorsOf(fact, texts.length, source, group, grouped))
    for (const each of [...sharing(read, grouped), ...builtClaims(group, source, grouped)])
      owned.push([group.owner, each])
  }
  if (owned.every(([, { isBuilt }]) => isBuilt)) {
    const built = [...owned]
    for (const [owner, each] of fromProse(region, product, cves)) {
      const like = built.find(([, { version }]) => majorOf(version) === majorOf(each.version))
      owned.push([owner, { ...each, score: each.score ?? like?.[1].score }])
    }
  }
  const vectors: ClaimedVector[] = []
  for (const [, each] of owned) if (!isSaid(each, vectors)) vectors.push(each)
  return {
    vectors,
    scores: scoresLeft(grouped, owned, product),
    unreadable: vectors.flatMap(({ vector, written }) => (vector === undefined ? [written] : [])),
    hasZero: grouped.groups.some(({ scores }) => scores.some(({ value }) => value === 0)),
  }
}

/** Vectors of one object that have all taken the same score. */
function sharing(
  vectors: readonly ClaimedVector[],
  { groups, spent }: Grouped,
): readonly ClaimedVector[] {
  const [{ score } = { score: undefined }] = vectors
  const distinct = new Set(vectors.map(({ vector }) => vector)).size
  if (distinct < 2 || vectors.some((each) => each.score !== score)) return vectors
  const same = groups.flatMap(({ scores }) => scores.filter(({ value }) => value === score))
  if (same.length > 1) return vectors
  const shared = withOneScore(vectors, score)
  // It stands by itself.
  if (shared.every((each) => each.score === undefined)) for (const each of same) spent.delete(each)
  return shared
}

function isSaid(vector: ClaimedVector, earlier: readonly ClaimedVector[]): boolean {
  return earlier.some(
    (each) =>
      each.vector === vector.vector &&
      each.written === vector.written &&
      each.source === vector.source &&
      (each.score === vector.score || vector.score === undefined),
  )
}

function vectorsOf(
  fact: Fact,
  count: number,
  source: string | undefined,
  group: Group,
  grouped: Grouped,
): readonly ClaimedVector[] {
  const written = factText(fact)
  const version = versionOf(fact)
  const temporal = temporalOf(group, fact)
  const beside = { version, source, temporal }
  const { vectors } = vectorsIn(written, beside)
  if (vectors.length === 0)
    return [unreadable(written, version, fact, count, source, group, grouped)]
  return vectors.flatMap((each) => {
    const { score: near, temporalScore } = scoresFor(each.version, fact, count, group, grouped)
    const score = near ?? scoreInFront(written)
    // Read again with its score, which tells whether 0 is one.
    const scored =
      vectors.length === 1 ? vectorsIn(written, { ...beside, score }).vectors : [{ ...each, score }]
    return scored.map((one) => {
      const isOfWhole = temporal !== undefined || /\/(?:E|RL|RC):/i.test(one.vector ?? '')
      return isOfWhole && temporalScore !== undefined ? { ...one, temporalScore } : one
    })
  })
}

/** `7.5/AV:N/AC:L/…` */
function scoreInFront(written: string): number | undefined {
  const [, score] = /^(\d{1,2}(?:\.\d)?)\/(?:CVSS|AV):/.exec(written) ?? []
  return score === undefined ? undefined : Number(score)
}

function unreadable(
  written: string,
  named: ClaimedVersion | undefined,
  fact: Fact,
  count: number,
  source: string | undefined,
  group: Group,
  grouped: Grouped,
): ClaimedVector {
  const version = versionShown(written) ?? named ?? '3.x'
  const { score } = scoresFor(version, fact, count, group, grouped)
  // Beside what is no vector 0 is no score.
  return {
    written,
    vector: undefined,
    version,
    score: score === 0 ? undefined : score,
    source,
    changes: [],
  }
}

function versionShown(text: string): ClaimedVersion | undefined {
  const [, version] = /CVSS:(2\.0|3\.0|3\.1|4\.0)/i.exec(text) ?? []
  return (version as ClaimedVersion | undefined) ?? (/\bAu:/.test(text) ? '2.0' : undefined)
}

/** Scores without a vector, which are not merely those of a vector beside or below them. */
function scoresLeft(
  { groups, spent }: Grouped,
  owned: readonly Owned[],
  product: string | undefined,
): readonly ClaimedScore[] {
  const left: ClaimedScore[] = []
  const all = groups.flatMap(({ scores }) => scores)
  for (const score of all) {
    const { value, owner } = score
    // A score of 0 without a vector stands for none.
    if (spent.has(score) || value === 0 || score.kind !== 'base') continue
    const isOfVector = owned.some(
      ([at, each]) => each.score === value && (at === owner || at.around === owner),
    )
    const version = score.version ?? versionBeside(score, all)
    const isSaidAgain = left.some(
      (each) => each.score === value && (each.version === version || version === undefined),
    )
    if (!isOfVector && !isSaidAgain)
      left.push({ version, score: value, source: sourceOf(owner) ?? product })
  }
  return left
}

/** `nvd_score` beside `nvd_score_v3`, or `score` beside `cvss3_score`, is of the version before; one that is called otherwise may be anything's. */
function versionBeside(score: Score, all: readonly Score[]): ClaimedVersion | undefined {
  const beside = all.some(
    (each) =>
      each.owner === score.owner &&
      majorOf(each.version) === '3' &&
      each.name.replace(/v?3[01]?/, '').replace(/^cvss(?=score)/, '') === score.name,
  )
  return beside ? '2.0' : undefined
}
