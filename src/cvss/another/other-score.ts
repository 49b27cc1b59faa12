import type { DeviationCode, ScoreKind } from '../scoring.ts'
import type { MetricSubgroup } from '../spec.ts'
import type { MetricKey, Version } from '../versions.ts'

/** A formula of v2.0 misapplied (guide §3.2). */
export type SlipCodeV2 =
  /** Only the last score is rounded. */
  | 'rounded-at-the-end'
  /** Target Distribution multiplies what Collateral Damage adds, and not the whole. */
  | 'distribution-in-bracket'
  /** A score below 0 is made 0 before Collateral Damage counts. */
  | 'clamped-early'
  /** A requirement that is High weighs 1.5, as in v3, and not 1.51. */
  | 'requirement-as-v3'
  /** Impact is capped at 10, which AdjustedImpact alone is. */
  | 'base-impact-capped'
  /** AdjustedImpact is not capped at 10. */
  | 'adjusted-impact-uncapped'
  /** f(Impact) is left out: no impact does not make it 0. */
  | 'no-impact-not-zero'

/** A formula of v3.0 or v3.1 misapplied (v3.1 §7, v3.0 §8). */
export type SlipCodeV3 =
  /** Scores are rounded to the nearest tenth, and not up. */
  | 'rounded-to-nearest'
  | 'rounded-at-the-end'
  /** Privileges Required weighs as if Scope were Unchanged. */
  | 'privileges-without-scope'
  /** Modified Privileges Required weighs by Scope, and not by Modified Scope. */
  | 'modified-privileges-by-scope'
  /** Modified Scope that is Not Defined counts as Unchanged, for privileges, too, or not for them. */
  | 'modified-scope-as-unchanged'
  /** MISS is not capped at 0.915. */
  | 'miss-uncapped'
  | 'no-impact-not-zero'

/** The interpolation of v4.0 misapplied (§8.2). */
export type SlipCodeV4 =
  /** The MacroVector's value is shown as it is. */
  | 'macro-vector-alone'
  /** The distance is divided by the depth, as the text reads, and not by one more. */
  | 'divided-by-depth'
  /** The sum is divided by five, although a set has no lower MacroVector. */
  | 'mean-of-five'
  /** EQ5 is left out of the mean. */
  | 'mean-without-eq5'
  /** Of EQ3 and EQ6 the lower of two next lower MacroVectors is taken. */
  | 'lower-of-two'
  /** Attack Vector Physical may be of EQ1's middle level. */
  | 'physical-in-the-middle'
  /** Exploit Maturity that is Not Defined counts as Unreported. */
  | 'maturity-as-unreported'
  /** Requirements that are Not Defined count as Medium. */
  | 'requirements-as-medium'
  /** Safety counts as High. */
  | 'safety-as-high'
  /** Safety is not read. */
  | 'safety-ignored'
  /** Whether there is an impact at all is asked of the base metrics. */
  | 'no-impact-by-base'

/** A formula of any version misapplied. */
export type SlipCode = SlipCodeV2 | SlipCodeV3 | SlipCodeV4

/** A misapplied formula, and where it stands. */
export type SlipPlace<Code extends SlipCode = SlipCode> = {
  readonly slip: Code
  /** Section of the version's document that says how it is applied. */
  readonly section: string
  /** Where it was seen, as `owner/repository#issue` on GitHub. */
  readonly seen?: string
}

/** Metrics that can be left out together; supplemental ones change no score, base ones are all there is. */
export type ContextSubgroup = Extract<
  MetricSubgroup,
  'threat' | 'temporal' | 'requirements' | 'modified-base' | 'general-modifiers'
>

/** Why somebody shows another score for the same vector. */
export type OtherReason =
  /** Another implementation is known to. */
  | { readonly code: 'deviation'; readonly deviation: DeviationCode }
  /** Only part of the vector is scored. */
  | {
      readonly code: 'part'
      /** What is set and left out, in the table's order. */
      readonly without: readonly ContextSubgroup[]
      /** What of the vector is left then. */
      readonly kind: ScoreKind
      /** A known deviation for that part, where it is needed to get there. */
      readonly deviation?: DeviationCode
    }
  /** The same metrics are scored by the other 3.x. */
  | {
      readonly code: 'other-version'
      readonly version: Extract<Version, '3.0' | '3.1'>
      readonly deviation?: DeviationCode
    }
  /** A formula is misapplied. */
  | ({ readonly code: 'misapplied' } & SlipPlace)

/** Another score for the same vector, and why. */
export type OtherScore = OtherReason & { readonly number: number }

/** One metric read as another value: undefined stands for Not Defined. */
export type SingleReading = {
  readonly metric: MetricKey
  readonly from: string | undefined
  readonly to: string | undefined
}
