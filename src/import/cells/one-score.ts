import { parseVector, scoreVector } from '#cvss/index.ts'
import type { ClaimedVector } from '../finding.ts'

/** One score beside several vectors is that of those it fits, and of none where it fits none. */
export function withOneScore(
  vectors: readonly ClaimedVector[],
  score: number | undefined,
): readonly ClaimedVector[] {
  if (vectors.length < 2 || score === undefined) return vectors
  return vectors.map((each) => ({
    ...each,
    score: fits(each.vector, score) ? score : undefined,
    changes: [...new Set([...each.changes, 'score-of-several' as const])],
  }))
}

function fits(text: string | undefined, score: number): boolean {
  const reading = text === undefined ? undefined : parseVector(text)
  const own = reading?.ok ? scoreVector(reading.vector) : undefined
  return own !== undefined && (own.overall === score || own.base === score)
}
