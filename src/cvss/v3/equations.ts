import { type Values, anySet } from '../scoring.ts'
import { type MetricRow, rowNumbers } from '../spec.ts'
import { v31 } from './spec.ts'

/** The two functions in which v3.0 and v3.1 differ. */
export type V3Rules = {
  /** Smallest number of tenths not below a score given in hundred-thousandths. */
  roundup(hundredThousandths: number): number
  /** Impact with Scope Changed in the environmental equation. */
  modifiedImpactScopeChanged(miss: number): number
}

/** v3.0 §8.1, §8.3. 1e-6 tenths is below any true excess and above the noise of doubles. */
export const v30Rules: V3Rules = {
  roundup: (hundredThousandths) => Math.max(0, Math.ceil(hundredThousandths / 10_000 - 1e-6)),
  modifiedImpactScopeChanged: impactScopeChanged,
}

/** v3.1 Appendix A, §7.3. */
export const v31Rules: V3Rules = {
  roundup: (hundredThousandths) => Math.ceil(Math.round(hundredThousandths) / 10_000),
  modifiedImpactScopeChanged: (miss) =>
    7.52 * (miss - 0.029) - 3.25 * power(miss * 0.9731 - 0.02, 13),
}

function impactScopeChanged(iss: number): number {
  return 7.52 * (iss - 0.029) - 3.25 * power(iss - 0.02, 15)
}

/** A small whole power by squaring: several times as fast as `**`, and as near. */
function power(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) result *= square
    square *= square
  }
  return result
}

export const row = rowNumbers(v31)

/** Weights by row and place. Place 0, Not Defined, weighs 1: it leaves its factor out. */
const metrics: readonly MetricRow[] = v31.metrics
const weights = metrics.map((metric) => [1, ...(metric.weights ?? [])])
const privilegesScopeChanged = [1, ...(metrics[row.PR]!.weightsScopeChanged ?? [])]
const scopeChangedPlace = metrics[row.S]!.values.indexOf('C') + 1

export function isScopeChanged(values: Values): boolean {
  return values[row.S] === scopeChangedPlace
}

/** Weight of a metric's value, of Privileges Required that with Scope Unchanged. */
export function weightOf(values: Values, metric: number): number {
  return weights[metric]![values[metric]!]!
}

/** Rows of the modified metrics, and of what they modify. */
const modifications = metrics.flatMap(({ modifies }, modified) =>
  modifies === undefined
    ? []
    : [{ base: metrics.findIndex(({ key }) => key === modifies), modified }],
)

/** The values with each modified metric that is set in the place of its base metric (§7.3). */
export function effectiveValues(values: Values): number[] {
  const effective = [...values]
  for (const { base, modified } of modifications)
    effective[base] = values[modified]! || values[base]!
  return effective
}

/** Exploitability (§7.1), where Privileges Required depends on the Scope (§7.4, v3.0 §8.4). */
export function exploitabilityOf(values: Values): number {
  const privileges = isScopeChanged(values)
    ? privilegesScopeChanged[values[row.PR]!]!
    : weightOf(values, row.PR)
  return (
    8.22 *
    weightOf(values, row.AV) *
    weightOf(values, row.AC) *
    privileges *
    weightOf(values, row.UI)
  )
}

/** Impact (§7.1). */
export function impactOf(values: Values): number {
  const left =
    (1 - weightOf(values, row.C)) * (1 - weightOf(values, row.I)) * (1 - weightOf(values, row.A))
  const iss = 1 - left
  return isScopeChanged(values) ? impactScopeChanged(iss) : 6.42 * iss
}

/** Modified Impact (§7.3) of effective values. */
export function modifiedImpactOf(rules: V3Rules, effective: Values): number {
  const left =
    (1 - weightOf(effective, row.C) * weightOf(effective, row.CR)) *
    (1 - weightOf(effective, row.I) * weightOf(effective, row.IR)) *
    (1 - weightOf(effective, row.A) * weightOf(effective, row.AR))
  const miss = Math.min(1 - left, 0.915)
  return isScopeChanged(effective) ? rules.modifiedImpactScopeChanged(miss) : 6.42 * miss
}

/** Roundup(min(k x (Impact + Exploitability), 10)) in tenths; no impact gives 0. */
export function combinedTenths(
  rules: V3Rules,
  impact: number,
  exploitability: number,
  scopeChanged: boolean,
): number {
  if (impact <= 0) return 0
  const sum = (scopeChanged ? 1.08 : 1) * (impact + exploitability)
  return rules.roundup(Math.min(sum, 10) * 1e5)
}

/** Roundup(score x E x RL x RC), tenths to tenths. All weights have two decimals: exact. */
export function temporalTenths(rules: V3Rules, tenths: number, values: Values): number {
  const millionths = Math.round(
    1e6 * weightOf(values, row.E) * weightOf(values, row.RL) * weightOf(values, row.RC),
  )
  return rules.roundup((tenths * millionths) / 100)
}

export function hasTemporal(values: Values): boolean {
  return anySet(values, row.E, row.CR)
}

export function hasEnvironmental(values: Values): boolean {
  return anySet(values, row.CR, values.length)
}
