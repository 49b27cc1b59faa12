import {
  type Score,
  type ScoreInProgress,
  type Scoring,
  type Values,
  readableSubScore,
} from '../scoring.ts'
import { severitiesByTenths } from '../severity.ts'
import {
  type V3Rules,
  combinedTenths,
  effectiveValues,
  exploitabilityOf,
  hasEnvironmental,
  hasTemporal,
  impactOf,
  isScopeChanged,
  modifiedImpactOf,
  temporalTenths,
  v30Rules,
  v31Rules,
} from './equations.ts'
import { rangeV3 } from './range.ts'
import { v31 } from './spec.ts'

const severities = severitiesByTenths(v31.severityScale)

function score(rules: V3Rules, values: Values): Score {
  const impact = impactOf(values)
  const exploitability = exploitabilityOf(values)
  const base = combinedTenths(rules, impact, exploitability, isScopeChanged(values))
  const score: ScoreInProgress = {
    overall: base / 10,
    severity: severities[base]!,
    base: base / 10,
    impact: readableSubScore(impact),
    exploitability: readableSubScore(exploitability),
  }
  if (hasTemporal(values)) {
    const temporal = temporalTenths(rules, base, values)
    score.overall = score.temporal = temporal / 10
    score.severity = severities[temporal]!
  }
  if (hasEnvironmental(values)) {
    const effective = effectiveValues(values)
    const modifiedImpact = modifiedImpactOf(rules, effective)
    const modifiedExploitability = exploitabilityOf(effective)
    const changed = isScopeChanged(effective)
    const modified = combinedTenths(rules, modifiedImpact, modifiedExploitability, changed)
    const environmental = temporalTenths(rules, modified, values)
    score.overall = score.environmental = environmental / 10
    score.severity = severities[environmental]!
    score.modifiedImpact = readableSubScore(modifiedImpact)
  }
  return score
}

/** Base Score, or Environmental Score before the temporal metrics take their part, in tenths. */
export function tenthsBeforeTemporal(
  rules: V3Rules,
  values: Values,
  environmental: boolean,
): number {
  const effective = environmental ? effectiveValues(values) : values
  const impact = environmental ? modifiedImpactOf(rules, effective) : impactOf(values)
  return combinedTenths(rules, impact, exploitabilityOf(effective), isScopeChanged(effective))
}

function overall(rules: V3Rules, values: Values): number {
  const tenths = tenthsBeforeTemporal(rules, values, hasEnvironmental(values))
  return (hasTemporal(values) ? temporalTenths(rules, tenths, values) : tenths) / 10
}

/** Scoring of CVSS v3.0 (§8). */
export const scoringV30: Scoring = {
  score: (values) => score(v30Rules, values),
  overall: (values) => overall(v30Rules, values),
  range: (values) => rangeV3(v30Rules, values),
}

/** Scoring of CVSS v3.1 (§7). */
export const scoringV31: Scoring = {
  score: (values) => score(v31Rules, values),
  overall: (values) => overall(v31Rules, values),
  range: (values) => rangeV3(v31Rules, values),
}
