import type { MetricKey } from '../versions.ts'
import type { Fraction } from './fraction.ts'

/**
 * Steps of v2 and v3 by the names their specifications give the results. What `capped` and
 * `not below 0` end on are steps of their own, there only where they change something.
 * `ModifiedBaseScore` is ours: the inner Roundup of v3's environmental equation, which has no name.
 */
export type StepName =
  | 'ISS'
  | 'Impact'
  | 'Exploitability'
  | 'BaseScore'
  | 'TemporalScore'
  | 'MISS'
  | 'MISS capped'
  | 'ModifiedImpact'
  | 'ModifiedExploitability'
  | 'ModifiedBaseScore'
  | 'AdjustedImpact'
  | 'AdjustedImpact capped'
  | 'AdjustedBaseScore'
  | 'AdjustedTemporalScore'
  | 'EnvironmentalScore'
  | 'EnvironmentalScore not below 0'

/** A number put into a step's formula. */
export type Term = {
  /** As the formula writes it: a metric's key, `k`, `f`, or the step whose result it is. */
  readonly symbol: string
  /** Where the number comes from a metric: the one that decides, MAV or the AV it leaves alone. */
  readonly metric?: MetricKey
  /** That metric's value; absent where it is Not Defined. */
  readonly value?: string
  readonly number: number
}

/** One equation of v2 or v3 with its numbers. */
export type Step = {
  readonly name: StepName
  /** Section of the version's document that has the equation. */
  readonly section: string
  /** In the order of the formula; constants stand in the formula alone. */
  readonly terms: readonly Term[]
  /** 6 decimals, 7 for products with E, RL and RC, which are exact then. */
  readonly result: number
  /** Where the specification rounds: a multiple of 0.1, which the next step goes on with. */
  readonly rounded?: number
}

/** Why a v2 or v3 score is what it is: base, then temporal and environmental where they are set. */
export type ExplainedSteps = {
  readonly steps: readonly Step[]
  /** The last step's `rounded`, or its `result` where it does not round. */
  readonly overall: number
}

export type EquivalenceSetName = 'EQ1' | 'EQ2' | 'EQ3+EQ6' | 'EQ4' | 'EQ5'

/** A metric by its base key and the value it effectively has: Not Defined never occurs. */
export type Because = { readonly metric: MetricKey; readonly value: string }

/** What one equivalence set does to a v4 score; all numbers in points of score. */
export type ExplainedSet = {
  readonly name: EquivalenceSetName
  /** A digit of the MacroVector; of EQ3+EQ6 both, as in '21'. */
  readonly level: string
  /** Every metric of the set, in its order: together they have the level and the distance. */
  readonly because: readonly Because[]
  /** Value of the next lower MacroVector (at EQ3+EQ6 00 the higher of two); absent where none is. */
  readonly lower?: Fraction
  /** The MacroVector's value minus `lower`: the most that the set can take off. */
  readonly available?: Fraction
  /** Steps from the highest severity vectors of the level. */
  readonly distance: number
  /** Steps from the highest to the lowest severity vectors; the divisor is `depth + 1`. */
  readonly depth: number
  /** `available` x `distance` / (`depth` + 1); absent with `lower`. */
  readonly share?: Fraction
}

/** Why a v4 score is what it is. With no impact nothing is interpolated: no sets, all numbers 0. */
export type ExplainedMacroVector = {
  readonly macroVector: string
  /** The MacroVector's value (§8.3). */
  readonly value: Fraction
  /** EQ1, EQ2, EQ3+EQ6, EQ4, EQ5. */
  readonly sets: readonly ExplainedSet[]
  /** Of the shares there are; 0 where there is none. */
  readonly mean: Fraction
  /** `value` minus `mean`. */
  readonly unrounded: Fraction
  /** `unrounded` rounded half-up to a tenth. */
  readonly overall: Fraction
}

/** The derivation of a score as data: steps for v2 and v3, a MacroVector for v4. */
export type Explanation = ExplainedSteps | ExplainedMacroVector
