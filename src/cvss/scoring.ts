import type { Nomenclature, ScoreName, Severity } from './spec.ts'

/** What every version folder is given: 1-based value places in the table's order, 0 Not Defined. */
export type Values = readonly number[]

/** Scores of a complete vector: multiples of 0.1 from 0 to 10, never -0. */
export type Score = {
  /** The one score to show: the most specific one that the set metrics give. */
  readonly overall: number
  readonly severity: Severity
  readonly base: number
  /** v2, v3: only when a Temporal metric is set. */
  readonly temporal?: number
  /** v2, v3: only when an Environmental metric is set. v4: CVSS-BE, likewise. */
  readonly environmental?: number
  /** v2, v3 sub-scores, rounded to one decimal for reading. */
  readonly impact?: number
  readonly exploitability?: number
  readonly modifiedImpact?: number
  /** v4: CVSS-BT, only when Exploit Maturity is set. */
  readonly threat?: number
  /** v4 §1.3. */
  readonly nomenclature?: Nomenclature
  /** v4: the levels of EQ1 to EQ6, six digits (§8.2). */
  readonly macroVector?: string
}

/** Which score the overall one is: a v3 temporal score must not pass for a base score. */
export type ScoreKind = 'base' | 'temporal' | 'environmental' | Nomenclature

/** The name of the overall score: v4's nomenclature (§1.3), or the most specific group that is set. */
export function scoreKind({ nomenclature, temporal, environmental }: Score): ScoreKind {
  if (nomenclature !== undefined) return nomenclature
  if (environmental !== undefined) return 'environmental'
  return temporal === undefined ? 'base' : 'temporal'
}

/** A score being put together; spreading its parts into one object takes ten times as long. */
export type ScoreInProgress = { -readonly [Name in keyof Score]: Score[Name] }

/** Lowest and highest overall score, multiples of 0.1, both attained. */
export type Range = { readonly min: number; readonly max: number }

/** What other implementations are known to do otherwise. */
export type DeviationCode =
  /** FIRST's v4.0 code of August 2024 lets some exact ties fall. */
  | 'first-v4-rounds-tie-down'
  /** FIRST's v3.0 page takes the ceiling of a double. */
  | 'first-v3.0-float-roundup'
  /** The v3.1 environmental equation is published without an environmental metric. */
  | 'v3.1-environmental-as-base'

/** Another implementation known to show another score for a complete vector. */
export type Deviation = {
  readonly code: DeviationCode
  /** The score it shows. */
  readonly score: number
}

/** What a version folder exposes. Vectors given to `score` are complete. */
export type Scoring = {
  score(values: Values): Score
  overall(values: Values): number
  /** Exact range of the overall score over all values of the open mandatory metrics. */
  range(values: Values): Range
}

/** Whether any metric from row `from` up to, not including, row `to` is set. */
export function anySet(values: Values, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (values[row] !== 0) return true
  return false
}

/** Places of a row with so many values; no metric has more than five. */
const placesByValueCount: readonly (readonly number[])[] = [
  [],
  [1],
  [1, 2],
  [1, 2, 3],
  [1, 2, 3, 4],
  [1, 2, 3, 4, 5],
]

/** The places an open or set metric may take: the one it has, else every value of its row. */
export function candidatePlaces(place: number, valueCount: number): readonly number[] {
  return place === 0 ? placesByValueCount[valueCount]! : [place]
}

/** A sub-score rounded half-up to one decimal for reading; the equations use the exact one. */
export function readableSubScore(subScore: number): number {
  return Math.max(0, Math.floor(subScore * 10 + 0.5 + 1e-9)) / 10
}

/** One of a version's scores by its name; undefined where the set metrics do not give it. */
export function scoreNamed(score: Score, name: ScoreName): number | undefined {
  switch (name) {
    case 'base':
    case 'CVSS-B':
      return score.base
    case 'temporal':
      return score.temporal
    case 'CVSS-BT':
      return score.threat
    case 'environmental':
    case 'CVSS-BE':
      return score.environmental
    case 'CVSS-BTE':
      return score.nomenclature === name ? score.overall : undefined
    default:
      return name satisfies never
  }
}
