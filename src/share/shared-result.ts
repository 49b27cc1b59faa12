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
import type { Rationale } from '#assessment/rationale.ts'
import type { WrittenMetric } from '#in-words/written-out.ts'
import type { Tlp } from '#assessment/tlp.ts'

/** What a source outside says of the CVE, in words and with its date, such as 'In KEV since 2026-11-01'. */
export type SharedFact = {
  /** A decision is what a table makes of the others. */
  readonly fact: 'kev' | 'epss' | 'ssvc' | 'record' | 'decision'
  readonly text: string
  /** Whether somebody else has chosen words in it; of SSVC, where nothing is said. */
  readonly isWritten?: boolean
}

/** What is known around a vector that a form may carry. */
export type Surroundings = {
  /** Whose vector it is, such as 'CNA Acme, 2 metrics changed'; undefined for a person's own. */
  readonly whose: string | undefined
  /** Whether it names somebody: 'from a link' does not. */
  readonly isNamed?: boolean
  /** Metrics that are not as they came, in canonical order. */
  readonly changed: readonly MetricKey[]
  readonly cve: CveId | undefined
  /** A whole address that opens the vector; undefined where none is to be given. */
  readonly link: string | undefined
  readonly epss: EpssScore | undefined
  /** In the order in which they are told; an EPSS score that is not among them is told after them. */
  readonly facts: readonly SharedFact[]
  readonly rationale: Rationale
  readonly tlp: Tlp | undefined
}

/** Surroundings as they are given: nobody has to say that nothing was changed or asked. */
export type Given = Omit<Surroundings, 'changed' | 'facts'> &
  Partial<Pick<Surroundings, 'changed' | 'facts'>>

/** Everything that a form can say of a vector. */
export type SharedResult = Surroundings & {
  readonly vector: Vector
  /** Undefined while base metrics are open. */
  readonly score: Score | undefined
  /** Equal ends once the score is known. */
  readonly range: Range
  /** The same finding in other versions of CVSS, as far as they are complete. */
  readonly others: readonly SharedResult[]
  /** What the vector says, in sentences; undefined where it is not to be told. */
  readonly inWords?: string | undefined
  /** Its metrics in full; undefined where they are not to be. */
  readonly writtenOut?: readonly WrittenMetric[] | undefined
}

/** Scores a vector for sharing. */
export function sharedResult(
  vector: Vector,
  given: Given,
  others: readonly SharedResult[] = [],
): SharedResult {
  const surroundings = { changed: [], facts: [], ...given }
  return {
    ...surroundings,
    vector,
    score: scoreVector(vector),
    range: scoreRange(vector),
    others,
  }
}

/** A result and the same finding in other versions, the result first. */
export function allVersions<Result extends SharedResult>(
  result: Result,
): readonly [Result, ...SharedResult[]] {
  return [result, ...result.others]
}
