import {
  type Range,
  type Score,
  type ScoreInProgress,
  type Scoring,
  type Values,
  anySet,
  candidatePlaces,
  readableSubScore,
} from '../scoring.ts'
import { severitiesByTenths } from '../severity.ts'
import { rowNumbers } from '../spec.ts'
import { v2 } from './spec.ts'

const row = rowNumbers(v2)
const severities = severitiesByTenths(v2.severityScale)

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
function baseTenths(impact: number, exploitability: number): number {
  const f = impact === 0 ? 0 : 1.176
  return roundTenths((0.6 * impact + 0.4 * exploitability - 1.5) * f)
}

/** TemporalScore (§3.2.2), tenths to tenths. */
function temporalTenths(tenths: number, values: Values): number {
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
function finalTenths(impact: number, exploitability: number, values: Values): number {
  const base = baseTenths(impact, exploitability)
  const temporal = hasTemporal(values) ? temporalTenths(base, values) : base
  return hasEnvironmental(values) ? environmentalTenths(temporal, values) : temporal
}

function hasTemporal(values: Values): boolean {
  return anySet(values, row.E, row.CDP)
}

function hasEnvironmental(values: Values): boolean {
  return anySet(values, row.CDP, values.length)
}

function exploitabilityOf(values: Values): number {
  return 20 * weight(values, row.AV) * weight(values, row.AC) * weight(values, row.Au)
}

/** Impact (§3.2.1) or AdjustedImpact (§3.2.3); only the adjusted one is capped at 10. */
function impactOf(values: Values, adjusted: boolean): number {
  const left = (metric: number, requirement: number) =>
    1 - weight(values, metric) * (adjusted ? weight(values, requirement) : 1)
  const impact = 10.41 * (1 - left(row.C, row.CR) * left(row.I, row.IR) * left(row.A, row.AR))
  return adjusted ? Math.min(10, impact) : impact
}

function overallTenths(values: Values): number {
  const impact = impactOf(values, hasEnvironmental(values))
  return finalTenths(impact, exploitabilityOf(values), values)
}

function score(values: Values): Score {
  const impact = impactOf(values, false)
  const exploitability = exploitabilityOf(values)
  const base = baseTenths(impact, exploitability)
  const overall = overallTenths(values)
  const score: ScoreInProgress = {
    overall: overall / 10,
    severity: severities[overall]!,
    base: base / 10,
    impact: readableSubScore(impact),
    exploitability: readableSubScore(exploitability),
  }
  if (hasTemporal(values)) score.temporal = temporalTenths(base, values) / 10
  if (hasEnvironmental(values)) {
    score.environmental = score.overall
    score.modifiedImpact = readableSubScore(impactOf(values, true))
  }
  return score
}

/**
 * Exact range: for one impact no step falls as Exploitability rises, so only the smallest and
 * the largest product of the open exploitability metrics matter; impacts are tried completely.
 */
function range(values: Values): Range {
  const environmental = hasEnvironmental(values)
  const placesOf = (metric: number) =>
    candidatePlaces(values[metric]!, v2.metrics[metric]!.values.length)
  const least = [...values]
  const most = [...values]
  for (const metric of [row.AV, row.AC, row.Au]) {
    // The table lists exploitability values from least to most severe.
    const places = placesOf(metric)
    least[metric] = places[0]!
    most[metric] = places.at(-1)!
  }
  const leastExploitability = exploitabilityOf(least)
  const mostExploitability = exploitabilityOf(most)
  const tried = [...values]
  let min = 100
  let max = 0
  for (tried[row.C] of placesOf(row.C))
    for (tried[row.I] of placesOf(row.I))
      for (tried[row.A] of placesOf(row.A)) {
        const impact = impactOf(tried, environmental)
        min = Math.min(min, finalTenths(impact, leastExploitability, tried))
        max = Math.max(max, finalTenths(impact, mostExploitability, tried))
      }
  return { min: min / 10, max: max / 10 }
}

/** Scoring of CVSS v2.0 (guide §3.2). */
export const scoringV2: Scoring = {
  score,
  overall: (values) => overallTenths(values) / 10,
  range,
  deviations: () => [],
}
