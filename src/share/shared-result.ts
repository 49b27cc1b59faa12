import {
  type MetricKey,
  type Range,
  type Score,
  type Vector,
  scoreRange,
  scoreVector,
} from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import type { EpssScore } from '#epss/epss-score.ts'
import type { Tlp } from './tlp.ts'

/** What a person has written about a result: plain text of any content, which every form escapes. */
export type Rationale = {
  /** One line, '' for none. */
  readonly title: string
  /** On the vector as a whole, '' for none; may have several lines. */
  readonly note: string
  /** By metric, in any order; only texts that are not empty. */
  readonly metricNotes: ReadonlyMap<MetricKey, string>
}

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

/** A rationale of somebody who has written nothing. */
export const noRationale: Rationale = { title: '', note: '', metricNotes: new Map() }

/** Scores a vector for sharing. */
export function sharedResult(vector: Vector, surroundings: Surroundings): SharedResult {
  return { ...surroundings, vector, score: scoreVector(vector), range: scoreRange(vector) }
}
