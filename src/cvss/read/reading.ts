import type { Vector } from '../vector-type.ts'
import type { MetricKey } from '../versions.ts'

/** What stands in the way of reading a vector string. */
export type ProblemCode =
  | 'empty'
  | 'too-long'
  | 'unknown-version'
  | 'unknown-metric'
  | 'unknown-value'
  | 'several-values'
  | 'duplicate-metric'
  | 'empty-segment'
  | 'no-colon'
  | 'two-colons'
  | 'foreign-letter'
  | 'other-version'
  | 'other-notation'

export type Problem = {
  readonly code: ProblemCode
  /** 0-based offset of the offending segment in the text as given. */
  readonly position: number
  /** That segment as given. */
  readonly text: string
  /** The metric concerned, where it is known. */
  readonly metric?: MetricKey
  /**
   * What could stand there: values, metrics or versions, as a vector string writes them; of several
   * values those that are named, as the text writes them.
   */
  readonly allowed: readonly string[]
}

/** What was read although a strict reader would refuse it. */
export type RepairCode =
  | 'percent-encoding'
  | 'html-entity'
  | 'white-space'
  | 'letter-case'
  | 'invisible'
  | 'look-alike'
  | 'trailing-slash'
  | 'leading-slash'
  | 'missing-slash'
  | 'parentheses'
  | 'score-in-front'
  | 'prefix-missing'
  | 'prefix-form'
  | 'version-assumed'
  | 'version-named'
  | 'order'
  | 'mandatory-not-defined'
  | 'markup'
  | 'separator'
  | 'joined'
  | 'value-in-words'

export type Repair = {
  readonly code: RepairCode
  /** 0-based offset of the repaired segment in the text as given. */
  readonly position: number
  /** That segment as given. */
  readonly text: string
  /** What it was read as; empty where it was dropped. */
  readonly became: string
}

export type Reading =
  | { readonly ok: true; readonly vector: Vector; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * A reading in which a bad value among good ones leaves its metric open: `dropped` names each.
 * Everything else that stands in the way refuses the whole, as in a strict reading.
 */
export type LenientReading =
  | {
      readonly ok: true
      readonly vector: Vector
      readonly repairs: readonly Repair[]
      readonly dropped: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Longest text that is looked at, in UTF-16 code units. */
export const maximumVectorLength = 2_048
