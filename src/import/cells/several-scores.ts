import type { ClaimedVersion } from '../finding.ts'
import { readScore } from './score.ts'
import { versionNamed } from './version-named.ts'

/** A score of a cell that has several, and the version that it is labelled with. */
export type LabelledScore = { readonly version: ClaimedVersion; readonly score: number }

const label = String.raw`(?:cvss[\s_-]*)?v(?:ersion)?[\s_.]*[234](?:\.[01])?|cvss[\s_-]*[234](?:\.[01])?`
const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])(${label})(?:\s*(?:base\s*)?score)?\s*[:=(]?\s*(10(?:[.,]0)?|\d(?:[.,]\d)?)(?![\d.,]*\d)`,
  'giu',
)
const plain = /^(10(?:[.,]0)?|\d[.,]\d)\s*[/|;]\s*(10(?:[.,]0)?|\d[.,]\d)$/
const longest = 400

/** Scores of several versions in one cell, by their labels: `v2: 7.5 / v3: 9.8`; or of two that the column's name tells in its order. */
export function severalScores(
  cell: string,
  versions: readonly ClaimedVersion[] = [],
): readonly LabelledScore[] {
  const text = cell.slice(0, longest).trim()
  const named = [...text.matchAll(labelled)].flatMap(([, name = '', figure = '']) =>
    labelledOf(versionNamed(name), figure),
  )
  if (named.length > 1) return named
  const pair = plain.exec(text)?.slice(1) ?? []
  return versions.length === pair.length
    ? pair.flatMap((figure, at) => labelledOf(versions[at], figure))
    : []
}

/** Whether a cell may hold scores of several versions. */
export function maySeveral(cell: string): boolean {
  return plain.test(cell.trim()) || severalScores(cell).length > 0
}

function labelledOf(version: ClaimedVersion | undefined, figure: string): readonly LabelledScore[] {
  const reading = readScore(figure)
  return version !== undefined && reading.kind === 'score'
    ? [{ version, score: reading.score }]
    : []
}
