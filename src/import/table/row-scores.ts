import { readScore } from '../cells/score.ts'
import { severityMeant } from '../cells/severity.ts'
import { readVectors } from '../cells/vector.ts'
import { versionNamed } from '../cells/version-named.ts'
import type { ChangeCode, ClaimedScore, ClaimedVector, ClaimedVersion } from '../finding.ts'
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

  function scoreIn(at: number | undefined) {
    const text = cell(at)
    const reading = readScore(text)
    if (reading.kind === 'score') return reading
    if (reading.kind === 'unreadable') unreadable.push({ code: 'unreadable-score', text })
    return undefined
  }
  function claim(
    reading: ReturnType<typeof scoreIn>,
    named: ClaimedVersion | undefined,
    text: string,
  ) {
    if (!reading) return
    // 0 stands for none, unless the row calls it that.
    if (reading.score === 0 && severityMeant(severity ?? '') !== 'none') return
    const version = named ?? reading.version ?? ofRow
    for (const code of reading.changes) changes.push({ code, text })
    scores.push({ version, score: reading.score, source })
  }

  const found = vectorPlans.map((plan): readonly ClaimedVector[] => {
    const { at, score: scoreAt, temporal, temporalScore: temporalAt } = plan
    const version = plan.version ?? ofRow
    const reading = scoreAt === undefined ? undefined : scoreIn(scoreAt)
    const read = readVectors(cell(at), {
      version,
      source,
      score: reading?.score,
      ...(temporal !== undefined && { temporal: cell(temporal) }),
    })
    for (const text of read.unreadable) unreadable.push({ code: 'unreadable-vector', text })
    // A cell may have a score of its own beside its vector.
    const isItsOwn = read.vectors.some(({ score }) => score === reading?.score)
    if (!isItsOwn) claim(reading, version, cell(scoreAt))
    const temporalScore = temporalScoreOf(cell(temporalAt), cell(temporal))
    return read.vectors.map((vector) => ({
      ...vector,
      changes: [...new Set([...vector.changes, ...(isItsOwn ? (reading?.changes ?? []) : [])])],
      ...(temporalScore !== undefined && { temporalScore }),
    }))
  })
  for (const { at, version, vector } of scorePlans) {
    const said = vector === undefined ? [] : (found[vector] ?? [])
    const reading = scoreIn(at)
    // Said again of the same vector.
    if (said.some(({ score }) => score === reading?.score)) continue
    const own = vector === undefined ? undefined : vectorPlans[vector]?.version
    claim(reading, version ?? own, cell(at))
  }
  // `6.2 (medium)` is a severity with its score.
  if (found.flat().length === 0 && scores.length === 0 && /\d[.,]\d/.test(severity ?? '')) {
    const inSeverity = readScore(severity ?? '')
    if (inSeverity.kind === 'score') claim(inSeverity, undefined, severity ?? '')
  }
  return { vectors: found.flat(), scores, changes, unreadable }
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
