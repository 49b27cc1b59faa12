import { type Values, anySet } from '../scoring.ts'
import { rowNumbers } from '../spec.ts'
import { v2 } from './spec.ts'

export const row = rowNumbers(v2)

/** Weights by row and place. Place 0, Not Defined, leaves its term out: CDP is a summand. */
const weights = v2.metrics.map((metric) => [metric.key === 'CDP' ? 0 : 1, ...metric.weights])

function weight(values: Values, metric: number): number {
  return weights[metric]![values[metric]!]!
}

/** round_to_1_decimal, half-up, in tenths. 1e-6 lifts the ties that doubles put just below. */
function roundTenths(score: number): number {
  return Math.floor((score + 1e-6) * 10 + 0.5)
}

/** BaseScore (§3.2.1) in tenths; with AdjustedImpact it can be as low as -2. */
export function baseTenths(impact: number, exploitability: number): number {
  const f = impact === 0 ? 0 : 1.176
  return roundTenths((0.6 * impact + 0.4 * exploitability - 1.5) * f)
}

/** TemporalScore (§3.2.2), tenths to tenths. */
export function temporalTenths(tenths: number, values: Values): number {
  const factor = weight(values, row.E) * weight(values, row.RL) * weight(values, row.RC)
  return roundTenths((tenths / 10) * factor)
}

/** EnvironmentalScore (§3.2.3) from the adjusted temporal score, tenths to tenths. */
function environmentalTenths(adjustedTemporal: number, values: Values): number {
  const temporal = adjustedTemporal / 10
  const collateral = temporal + (10 - temporal) * weight(values, row.CDP)
  return Math.max(0, roundTenths(collateral * weight(values, row.TD)))
}

/** Overall score in tenths from a (possibly adjusted) impact: every step never falls. */
export function finalTenths(impact: number, exploitability: number, values: Values): number {
  const base = baseTenths(impact, exploitability)
  const temporal = hasTemporal(values) ? temporalTenths(base, values) : base
  return hasEnvironmental(values) ? environmentalTenths(temporal, values) : temporal
}

export function hasTemporal(values: Values): boolean {
  return anySet(values, row.E, row.CDP)
}

export function hasEnvironmental(values: Values): boolean {
  return anySet(values, row.CDP, values.length)
}

export function exploitabilityOf(values: Values): number {
  return 20 * weight(values, row.AV) * weight(values, row.AC) * weight(values, row.Au)
}

/** Impact (§3.2.1) or AdjustedImpact (§3.2.3); only the adjusted one is capped at 10. */
export function impactOf(values: Values, adjusted: boolean): number {
  const left = (metric: number, requirement: number) =>
    1 - weight(values, metric) * (adjusted ? weight(values, requirement) : 1)
  const impact = 10.41 * (1 - left(row.C, row.CR) * left(row.I, row.IR) * left(row.A, row.AR))
  return adjusted ? Math.min(10, impact) : impact
}
