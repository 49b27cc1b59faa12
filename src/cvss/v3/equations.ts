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

export function isScopeChanged(place: number): boolean {
  return place === scopeChangedPlace
}

/** Weight of a place in a row; modified metrics are weighed by their base metric's row. */
export function weightOf(metric: number, place: number): number {
  return weights[metric]![place]!
}

/** Weight of Privileges Required, which depends on the (Modified) Scope (§7.4, v3.0 §8.4). */
export function privilegesWeight(place: number, scopeChanged: boolean): number {
  return scopeChanged ? privilegesScopeChanged[place]! : weights[row.PR]![place]!
}

/** Place of the effective value: the modified metric's when it counts and is set. */
export function effectivePlace(values: Values, base: number, modified: number, counts: boolean) {
  return (counts && values[modified]!) || values[base]!
}

/** Weight of a Security Requirement, 1 where the environmental metrics do not count. */
export function requirementWeight(values: Values, requirement: number, counts: boolean): number {
  return counts ? weights[requirement]![values[requirement]!]! : 1
}

/** ISS or MISS from the three weighted impacts. The cap never binds without requirements. */
export function impactSubScore(c: number, i: number, a: number): number {
  return Math.min(1 - (1 - c) * (1 - i) * (1 - a), 0.915)
}

/** Impact or Modified Impact. */
export function impactOf(
  rules: V3Rules,
  iss: number,
  scopeChanged: boolean,
  environmental: boolean,
): number {
  if (!scopeChanged) return 6.42 * iss
  return environmental ? rules.modifiedImpactScopeChanged(iss) : impactScopeChanged(iss)
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
    1e6 *
      weightOf(row.E, values[row.E]!) *
      weightOf(row.RL, values[row.RL]!) *
      weightOf(row.RC, values[row.RC]!),
  )
  return rules.roundup((tenths * millionths) / 100)
}

export function hasTemporal(values: Values): boolean {
  return anySet(values, row.E, row.CR)
}

export function hasEnvironmental(values: Values): boolean {
  return anySet(values, row.CR, values.length)
}
