import { readScore } from '../cells/score.ts'
import { severalScores } from '../cells/several-scores.ts'
import { severityMeant } from '../cells/severity.ts'
import { readVectors } from '../cells/vector.ts'
import { versionNamed } from '../cells/version-named.ts'
import type { ChangeCode, ClaimedScore, ClaimedVector, ClaimedVersion } from '../finding.ts'
import { isVector } from './contents.ts'
import type { Plan } from './plan.ts'

/** What the vectors and scores of a row claim, and what of them was not read. */
export type RowScores = {
  readonly vectors: readonly ClaimedVector[]
  readonly scores: readonly ClaimedScore[]
  /** Of scores without a vector; those of vectors are kept with them. */
  readonly changes: readonly { readonly code: ChangeCode; readonly text: string }[]
  readonly unreadable: readonly {
    readonly code: 'unreadable-vector' | 'unreadable-score'
    readonly text: string
  }[]
}

/** What a row says beside its scores that decides how they are read. */
export type BesideScores = {
  readonly source: string | undefined
  readonly severity: string | undefined
  /** Of a column of its own. */
  readonly version: ClaimedVersion | undefined
}

/** Reads the vectors and scores of a row. */
export function scoresOfRow(
  { vectors: vectorPlans, scores: scorePlans }: Plan,
  cell: (at: number | undefined) => string,
  { source, severity, version: ofRow }: BesideScores,
): RowScores {
  const unreadable: RowScores['unreadable'][number][] = []
  const changes: RowScores['changes'][number][] = []
  const scores: ClaimedScore[] = []

  /** Scores that stand where another kind of value was to be expected, or several in a cell. */
  const loose: ClaimedScore[] = []

  function scoreIn(text: string, by: string | undefined, versions?: readonly ClaimedVersion[]) {
    const reading = readScore(text)
    if (reading.kind === 'score') return reading
    const several = reading.kind === 'unreadable' ? severalScores(text, versions) : []
    for (const each of several) loose.push({ ...each, source: by })
    if (reading.kind === 'unreadable' && several.length === 0)
      unreadable.push({ code: 'unreadable-score', text })
    return undefined
  }
  function claim(
    reading: ReturnType<typeof scoreIn>,
    named: ClaimedVersion | undefined,
    text: string,
    by: string | undefined,
    into = scores,
  ) {
    if (!reading) return
    // 0 stands for none, unless the row calls it that.
    if (reading.score === 0 && severityMeant(severity ?? '') !== 'none') return
    const version = named ?? reading.version ?? ofRow
    for (const code of reading.changes) changes.push({ code, text })
    const claimed = { version, score: reading.score, source: by }
    if (!into.some((one) => isSameClaim(one, claimed))) into.push(claimed)
  }
  /** A score where vectors stand in other rows; what is none is told. */
  function claimInstead(text: string, version: ClaimedVersion | undefined, by: string | undefined) {
    const reading = readScore(text)
    const several = reading.kind === 'unreadable' ? severalScores(text) : []
    for (const each of several) loose.push({ ...each, source: by })
    if (reading.kind === 'score') claim(reading, version, text, by, loose)
    else if (reading.kind === 'unreadable' && several.length === 0)
      unreadable.push({ code: 'unreadable-vector', text })
  }

  const found = vectorPlans.map((plan): readonly ClaimedVector[] => {
    const { temporal, temporalScore: temporalAt } = plan
    const version = plan.version ?? ofRow
    const by = source ?? plan.source
    const [text, scoreText] = inOrder(cell(plan.at), cell(plan.score))
    const reading = scoreIn(scoreText, by)
    const read = readVectors(text, {
      version,
      source: by,
      score: reading?.score,
      ...(temporal !== undefined && { temporal: cell(temporal) }),
    })
    for (const each of read.unreadable) unreadable.push({ code: 'unreadable-vector', text: each })
    if (read.vectors.length + read.unreadable.length === 0) claimInstead(text, version, by)
    if (read.left !== undefined) scores.push({ version, score: read.left, source: by })
    if (read.vectors.length > 1)
      for (const each of severalScores(text)) loose.push({ ...each, source: by })
    // A cell may have a score of its own beside its vector.
    const isItsOwn = read.vectors.some(({ score }) => score === reading?.score)
    if (!isItsOwn) claim(reading, version, scoreText, by)
    const temporalScore = temporalScoreOf(cell(temporalAt), cell(temporal))
    return read.vectors.map((vector) => ({
      ...vector,
      changes: [...new Set([...vector.changes, ...(isItsOwn ? (reading?.changes ?? []) : [])])],
      ...(temporalScore !== undefined && { temporalScore }),
    }))
  })
  const others: ClaimedVector[] = []
  for (const { at, version, versions, vector, source: named } of scorePlans) {
    const text = cell(at)
    const by = source ?? named
    const own = version ?? (vector === undefined ? undefined : vectorPlans[vector]?.version)
    const said = vector === undefined ? [] : (found[vector] ?? [])
    const read = isVector(text)
      ? readVectors(text, { version: own ?? ofRow, source: by }).vectors
      : []
    const known = [...found.flat(), ...others]
    const more = read.filter((each) => known.every((one) => one.vector !== each.vector))
    others.push(...more)
    if (more.length > 1) loose.push(...severalScores(text).map((each) => ({ ...each, source: by })))
    if (more.length > 0) continue
    const reading = scoreIn(text, by, versions)
    // Said again of the same vector.
    if (said.some(({ score }) => score === reading?.score)) continue
    claim(reading, own ?? (named === undefined ? undefined : said[0]?.version), text, by)
  }
  const vectors = withLoose([...found.flat(), ...others], loose, scores)
  // `6.2 (medium)` is a severity with its score.
  if (vectors.length === 0 && scores.length === 0 && /\d[.,]\d/.test(severity ?? '')) {
    const inSeverity = readScore(severity ?? '')
    if (inSeverity.kind === 'score') claim(inSeverity, undefined, severity ?? '', source)
  }
  return { vectors, scores, changes, unreadable }
}

/** A vector under the name of a score and the score under the vector's are read as what they are. */
function inOrder(vector: string, score: string): readonly [string, string] {
  return !isVector(vector) && isVector(score) ? [score, vector] : [vector, score]
}

/** Vectors with what stands apart of them; what belongs to none is left among the scores. */
function withLoose(
  vectors: readonly ClaimedVector[],
  loose: readonly ClaimedScore[],
  scores: ClaimedScore[],
): readonly ClaimedVector[] {
  const taken = new Set<ClaimedScore>()
  const joined = vectors.map((vector) => {
    if (vector.score !== undefined) return vector
    const own = loose.find((each) => {
      const isOnly = each.version === undefined && loose.length === 1 && vectors.length === 1
      return !taken.has(each) && (isOnly || each.version?.[0] === vector.version[0])
    })
    if (own) taken.add(own)
    return own ? { ...vector, score: own.score } : vector
  })
  for (const each of loose)
    if (!taken.has(each) && !scores.some((one) => isSameClaim(one, each))) scores.push(each)
  return joined
}

function isSameClaim(one: ClaimedScore, other: ClaimedScore): boolean {
  return one.score === other.score && one.version?.[0] === other.version?.[0]
}

function temporalScoreOf(own: string, vector: string): number | undefined {
  for (const text of [own, vector]) {
    const reading = text === '' ? undefined : readScore(text)
    if (reading?.kind === 'score') return reading.score
  }
  return undefined
}

/** The version that a cell of a column of its own names. */
export function versionIn(cell: string): ClaimedVersion | undefined {
  return cell.trim() === '' ? undefined : versionNamed(cell)
}
