import {
  type Score,
  type ScoreInProgress,
  type Scoring,
  type Values,
  readableSubScore,
} from '../scoring.ts'
import { severitiesByTenths } from '../severity.ts'
import {
  baseTenths,
  exploitabilityOf,
  finalTenths,
  hasEnvironmental,
  hasTemporal,
  impactOf,
  temporalTenths,
} from './equations.ts'
import { rangeV2 } from './range.ts'
import { v2 } from './spec.ts'

const severities = severitiesByTenths(v2.severityScale)

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

/** Scoring of CVSS v2.0 (guide §3.2). */
export const scoringV2: Scoring = {
  score,
  overall: (values) => overallTenths(values) / 10,
  range: rangeV2,
}
