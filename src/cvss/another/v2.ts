import type { Vector } from '../vector-type.ts'
import { metricValue, setMetrics } from '../vector.ts'
import type { MetricKey } from '../versions.ts'
import type { OtherScore, SlipCodeV2, SlipPlace } from './other-score.ts'
import { weightOf } from './weights.ts'

/** How the equations are applied (guide §3.2); every slip is one rule that is another. */
type RulesV2 = {
  readonly roundsBetween: boolean
  readonly distribution: 'of-all' | 'in-bracket'
  readonly clamps: 'at-the-end' | 'early'
  readonly requirementHigh: number
  readonly isBaseImpactCapped: boolean
  readonly isAdjustedImpactCapped: boolean
  readonly needsImpact: boolean
}

/** As the guide has them. */
export const rightV2: RulesV2 = {
  roundsBetween: true,
  distribution: 'of-all',
  clamps: 'at-the-end',
  requirementHigh: 1.51,
  isBaseImpactCapped: false,
  isAdjustedImpactCapped: true,
  needsImpact: true,
}

/** Each way to misapply an equation with the section that has it; those that were seen somewhere first. */
const slips: readonly (SlipPlace<SlipCodeV2> & { readonly rules: Partial<RulesV2> })[] = [
  {
    slip: 'rounded-at-the-end',
    rules: { roundsBetween: false },
    section: '3.2.3',
    seen: 'facebookincubator/nvdtools#204',
  },
  {
    slip: 'base-impact-capped',
    rules: { isBaseImpactCapped: true },
    section: '3.2.1',
    seen: '0llirocks/cvss-suite#49',
  },
  { slip: 'distribution-in-bracket', rules: { distribution: 'in-bracket' }, section: '3.2.3' },
  { slip: 'clamped-early', rules: { clamps: 'early' }, section: '3.2.3' },
  { slip: 'requirement-as-v3', rules: { requirementHigh: 1.5 }, section: '3.2.3' },
  { slip: 'adjusted-impact-uncapped', rules: { isAdjustedImpactCapped: false }, section: '3.2.3' },
  { slip: 'no-impact-not-zero', rules: { needsImpact: false }, section: '3.2.1' },
]

/** What each misapplied equation makes of a complete vector. */
export function misappliedV2(vector: Vector): readonly OtherScore[] {
  return slips.map(({ rules, ...place }) => {
    const number = scoreByV2(vector, { ...rightV2, ...rules })
    return { code: 'misapplied', number, ...place }
  })
}

/** round_to_1_decimal, half-up; 1e-6 lifts the ties that doubles put just below. */
function rounded(score: number): number {
  return Math.floor((score + 1e-6) * 10 + 0.5) / 10
}

/** The score that a complete vector has by some rules. */
export function scoreByV2(vector: Vector, rules: RulesV2): number {
  const weight = (key: MetricKey) => {
    const value = metricValue(vector, key)
    const isHigh = value === 'H' && ['CR', 'IR', 'AR'].includes(key)
    return isHigh ? rules.requirementHigh : weightOf('2.0', key, value)
  }
  const between = (score: number) => {
    const kept = rules.roundsBetween ? rounded(score) : score
    return rules.clamps === 'early' ? Math.max(0, kept) : kept
  }
  const groups = setMetrics(vector).map(({ group }) => group)
  const isAdjusted = groups.includes('environmental')
  const left = (harm: MetricKey, need: MetricKey) =>
    1 - weight(harm) * (isAdjusted ? weight(need) : 1)
  const impact = 10.41 * (1 - left('C', 'CR') * left('I', 'IR') * left('A', 'AR'))
  const isCapped = isAdjusted ? rules.isAdjustedImpactCapped : rules.isBaseImpactCapped
  const counted = isCapped ? Math.min(10, impact) : impact
  const exploitability = 20 * weight('AV') * weight('AC') * weight('Au')
  const f = impact === 0 && rules.needsImpact ? 0 : 1.176
  let score = between((0.6 * counted + 0.4 * exploitability - 1.5) * f)
  if (groups.includes('temporal'))
    score = between(score * weight('E') * weight('RL') * weight('RC'))
  if (isAdjusted) {
    const damage = (10 - score) * weight('CDP')
    score =
      rules.distribution === 'of-all'
        ? (score + damage) * weight('TD')
        : score + damage * weight('TD')
  }
  return Math.min(10, Math.max(0, rounded(score)))
}
