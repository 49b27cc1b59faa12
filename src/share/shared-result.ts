import { type Range, type Score, type Vector, scoreRange, scoreVector } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import type { EpssScore } from '#epss/epss-score.ts'
import type { Rationale } from '#url/rationale.ts'
import type { Tlp } from './tlp.ts'

/** What is known around a vector that a form may carry. */
export type Surroundings = {
  /** Whose vector it is, such as 'CNA Acme, 2 metrics changed'; undefined for a person's own. */
  readonly whose: string | undefined
  readonly cve: CveId | undefined
  /** A whole address that opens the vector; undefined where none is to be given. */
  readonly link: string | undefined
  readonly epss: EpssScore | undefined
  readonly rationale: Rationale
  readonly tlp: Tlp | undefined
}

/** Everything that a form can say of a vector. */
export type SharedResult = Surroundings & {
  readonly vector: Vector
  /** Undefined while base metrics are open. */
  readonly score: Score | undefined
  /** Equal ends once the score is known. */
  readonly range: Range
}

/** Scores a vector for sharing. */
export function sharedResult(vector: Vector, surroundings: Surroundings): SharedResult {
  return { ...surroundings, vector, score: scoreVector(vector), range: scoreRange(vector) }
}
