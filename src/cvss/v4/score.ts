import { type Score, type ScoreInProgress, type Scoring, type Values, anySet } from '../scoring.ts'
import { severitiesByTenths } from '../severity.ts'
import type { Nomenclature } from '../spec.ts'
import {
  eq1Combination,
  eq2Combination,
  eq3eq6Combination,
  eq4Combination,
  eq5Level,
  macroVectorAt,
  row,
  tenthsOf,
  unitsAt,
} from './interpolation.ts'
import { macroVectorNames } from './macrovector.ts'
import { rangeV4 } from './range.ts'
import { v4 } from './spec.ts'

const severities = severitiesByTenths(v4.severityScale)

/** §1.3, by whether a Threat and an Environmental metric are set. */
function nomenclatureOf(threat: boolean, environmental: boolean): Nomenclature {
  if (threat) return environmental ? 'CVSS-BTE' : 'CVSS-BT'
  return environmental ? 'CVSS-BE' : 'CVSS-B'
}

/** The score before it is rounded, in the units of the interpolation. */
export function unitsOf(values: Values): number {
  return unitsAt(
    eq1Combination(values),
    eq2Combination(values),
    eq3eq6Combination(values),
    eq4Combination(values),
    eq5Level(values),
  )
}

function overall(values: Values): number {
  return tenthsOf(unitsOf(values)) / 10
}

/** The score with the metrics from row `from` up to row `to` Not Defined. */
function overallWithout(values: Values, from: number, to: number): number {
  return overall([...values].fill(0, from, to))
}

function score(values: Values): Score {
  const c1 = eq1Combination(values)
  const c2 = eq2Combination(values)
  const c36 = eq3eq6Combination(values)
  const c4 = eq4Combination(values)
  const l5 = eq5Level(values)
  const tenths = tenthsOf(unitsAt(c1, c2, c36, c4, l5))
  const threat = values[row.E] !== 0
  const environmental = anySet(values, row.CR, row.S)
  const score: ScoreInProgress = {
    overall: tenths / 10,
    severity: severities[tenths]!,
    base: tenths / 10,
    nomenclature: nomenclatureOf(threat, environmental),
    macroVector: macroVectorNames[macroVectorAt(c1, c2, c36, c4, l5)]!,
  }
  if (threat || environmental) score.base = overallWithout(values, row.E, row.S)
  if (threat) score.threat = overallWithout(values, row.CR, row.S)
  if (environmental) score.environmental = overallWithout(values, row.E, row.CR)
  return score
}

/** Scoring of CVSS v4.0 (§8). */
export const scoringV4: Scoring = {
  score,
  overall,
  range: rangeV4,
}
