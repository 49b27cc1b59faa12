import type { Score } from '#cvss/index.ts'
import type { SharedResult } from '../shared-result.ts'

/** A result whose vector has no open base metric: the only kind that the machine forms know. */
export type CompleteResult = SharedResult & { readonly score: Score }

/** Whether a result has a score, and so a machine form. */
export function isCompleteResult(result: SharedResult): result is CompleteResult {
  return result.score !== undefined
}
