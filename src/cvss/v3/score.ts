import {
  type Deviation,
  type Score,
  type Scoring,
  type Values,
  readableSubScore,
} from '../scoring.ts'
import { severityOn } from '../severity.ts'
import {
  type V3Rules,
  combinedTenths,
  effectivePlace,
  hasEnvironmental,
  hasTemporal,
  impactOf,
  impactSubScore,
  isScopeChanged,
  privilegesWeight,
  requirementWeight,
  row,
  temporalTenths,
  v30Rules,
  v31Rules,
  weightOf,
} from './equations.ts'
import { rangeV3 } from './range.ts'
import { v31 } from './spec.ts'

type SubScores = {
  readonly impact: number
  readonly exploitability: number
  readonly tenths: number
}

/**
 * Sub-scores and their combination, from base values alone or from effective values with the
 * requirements (v3.1 §7.1 and §7.3): one path, since the base equation is the environmental one
 * with nothing modified, all requirements Medium, and v3.0's exponent.
 */
function subScores(rules: V3Rules, values: Values, environmental: boolean): SubScores {
  const changed = isScopeChanged(effectivePlace(values, row.S, row.MS, environmental))
  const privileges = effectivePlace(values, row.PR, row.MPR, environmental)
  const exploitability =
    8.22 *
    effectiveWeight(values, row.AV, row.MAV, environmental) *
    effectiveWeight(values, row.AC, row.MAC, environmental) *
    privilegesWeight(privileges, changed) *
    effectiveWeight(values, row.UI, row.MUI, environmental)
  const iss = impactSubScore(
    requiredImpact(values, row.C, row.MC, row.CR, environmental),
    requiredImpact(values, row.I, row.MI, row.IR, environmental),
    requiredImpact(values, row.A, row.MA, row.AR, environmental),
  )
  const impact = impactOf(rules, iss, changed, environmental)
  return { impact, exploitability, tenths: combinedTenths(rules, impact, exploitability, changed) }
}

function effectiveWeight(values: Values, base: number, modified: number, counts: boolean): number {
  return weightOf(base, effectivePlace(values, base, modified, counts))
}

function requiredImpact(
  values: Values,
  base: number,
  modified: number,
  requirement: number,
  counts: boolean,
): number {
  const weight = effectiveWeight(values, base, modified, counts)
  return weight * requirementWeight(values, requirement, counts)
}

function score(rules: V3Rules, values: Values): Score {
  const baseScores = subScores(rules, values, false)
  const base = baseScores.tenths / 10
  const impact = readableSubScore(baseScores.impact)
  const exploitability = readableSubScore(baseScores.exploitability)
  const scores = { base, impact, exploitability }
  const temporal = hasTemporal(values)
    ? temporalTenths(rules, baseScores.tenths, values) / 10
    : undefined
  if (!hasEnvironmental(values)) {
    const overall = temporal ?? base
    const severity = severityOn(v31.severityScale, overall)
    if (temporal === undefined) return { overall, severity, base, impact, exploitability }
    return { overall, severity, ...scores, temporal }
  }
  const modified = subScores(rules, values, true)
  const environmental = temporalTenths(rules, modified.tenths, values) / 10
  return {
    overall: environmental,
    severity: severityOn(v31.severityScale, environmental),
    ...scores,
    ...(temporal !== undefined && { temporal }),
    environmental,
    modifiedImpact: readableSubScore(modified.impact),
  }
}

function overall(rules: V3Rules, values: Values): number {
  const { tenths } = subScores(rules, values, hasEnvironmental(values))
  return (hasTemporal(values) ? temporalTenths(rules, tenths, values) : tenths) / 10
}

/**
 * FIRST's v3.0 page takes the ceiling of a double: 5 x 0.92 is 4.6000000000000005 there and
 * becomes 4.7.
 */
function deviationsV30(values: Values): readonly Deviation[] {
  const { tenths } = subScores(v30Rules, values, hasEnvironmental(values))
  const product =
    (tenths / 10) *
    weightOf(row.E, values[row.E]!) *
    weightOf(row.RL, values[row.RL]!) *
    weightOf(row.RC, values[row.RC]!)
  const shown = Math.ceil(product * 10) / 10
  if (shown === overall(v30Rules, values)) return []
  return [{ code: 'first-v3.0-float-roundup', score: shown }]
}

/** Some publish the environmental equation's result where no environmental metric is set. */
function deviationsV31(values: Values): readonly Deviation[] {
  if (hasEnvironmental(values)) return []
  const { tenths } = subScores(v31Rules, values, true)
  const shown = temporalTenths(v31Rules, tenths, values) / 10
  if (shown === overall(v31Rules, values)) return []
  return [{ code: 'v3.1-environmental-as-base', score: shown }]
}

/** Scoring of CVSS v3.0 (§8). */
export const scoringV30: Scoring = {
  score: (values) => score(v30Rules, values),
  overall: (values) => overall(v30Rules, values),
  range: (values) => rangeV3(v30Rules, values),
  deviations: deviationsV30,
}

/** Scoring of CVSS v3.1 (§7). */
export const scoringV31: Scoring = {
  score: (values) => score(v31Rules, values),
  overall: (values) => overall(v31Rules, values),
  range: (values) => rangeV3(v31Rules, values),
  deviations: deviationsV31,
}
