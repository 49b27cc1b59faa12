import { isPlaceholder } from '../cells/placeholder.ts'
import { readScore } from '../cells/score.ts'
import { readStatus } from '../cells/status.ts'
import type { Plan } from './plan.ts'

/** What a row has to be called by. */
type Called = { readonly title: string | undefined; readonly id: string | undefined }

/**
 * Whether a row of a table of ratings is a finding that nobody has rated: it has an ID with its title, or one of them and
 * a cell that says so (`n/a`, `0.0`) or a status. A title alone may be a heading within the table, or a sum below it.
 */
export function isUnratedFinding(
  { vectors, scores, statuses }: Plan,
  cell: (at: number | undefined) => string,
  { title, id }: Called,
): boolean {
  const rating = [
    ...vectors.flatMap(({ at, score }) => [at, ...(score === undefined ? [] : [score])]),
    ...scores.map(({ at }) => at),
  ]
  if (rating.length === 0 || (title === undefined && id === undefined)) return false
  if (title !== undefined && id !== undefined) return true
  return (
    rating.some((at) => saysNoRating(cell(at))) ||
    statuses.some(({ at, name }) => saysStatus(cell(at), name))
  )
}

function saysStatus(text: string, name: string): boolean {
  return !isPlaceholder(text) && readStatus(text, name).meaning !== 'unknown'
}

function saysNoRating(text: string): boolean {
  if (text.trim() === '') return false
  const reading = readScore(text)
  return isPlaceholder(text) || (reading.kind === 'score' && reading.score === 0)
}
