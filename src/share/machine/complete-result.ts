import type { Score } from '#cvss/index.ts'
import { type SharedResult, allVersions } from '../shared-result.ts'
import type { Tlp } from '#assessment/tlp.ts'

/** A result whose vector has no open base metric: the only kind that the machine forms know. */
export type CompleteResult = SharedResult & { readonly score: Score }

/** A result whose reader is named: the only kind that a whole document is made of. */
export type MarkedResult = CompleteResult & { readonly tlp: Tlp }

/** Whether a result has a score, and so a machine form. */
export function isCompleteResult(result: SharedResult): result is CompleteResult {
  return result.score !== undefined
}

/** Whether somebody has chosen a marking: none is not TLP:CLEAR. */
export function isMarkedResult(result: CompleteResult): result is MarkedResult {
  return result.tlp !== undefined
}

/** The result and the same finding in other versions, as far as they are complete. */
export function completeVersions(result: CompleteResult): readonly CompleteResult[] {
  return allVersions(result).filter(isCompleteResult)
}
