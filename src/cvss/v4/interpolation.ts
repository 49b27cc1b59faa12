import type { Values } from '../scoring.ts'
import { rowNumbers } from '../spec.ts'
import { equivalenceSets } from './equivalence-sets.ts'
import {
  eq1Step,
  eq2Step,
  eq3eq6Step,
  eq4Step,
  highestUnits,
  macroVectorNumber,
  unitsPerTenth,
} from './macrovector.ts'
import { tabulate } from './severity-distance.ts'
import { v4 } from './spec.ts'

/**
 * The v4 score of effective values (§8.2): one look-up per equivalence set gives its level and
 * severity distance, the levels give the MacroVector, and every step of distance takes its share
 * off the MacroVector's score. All in whole units of 1/50400 of a tenth, so ties are exact.
 */

export const row = rowNumbers(v4)

export const tables = {
  eq1: tabulate(equivalenceSets.eq1),
  eq2: tabulate(equivalenceSets.eq2),
  eq3eq6: tabulate(equivalenceSets.eq3eq6),
  eq4: tabulate(equivalenceSets.eq4),
}

const { eq1, eq2, eq3eq6, eq4 } = tables

/** Combinations of EQ3+EQ6 from here on have VC, VI and VA all None, whatever is required. */
const noVulnerableImpact = eq3eq6.level.length - 3 ** 3
const noSubsequentImpact = eq4.level.length - 1

/** Severity level of the effective value: the modified metric's unless Not Defined. */
function level(values: Values, base: number, modified: number): number {
  return (values[modified]! || values[base]!) - 1
}

/** SI and SA lack the value Safety that their modified metrics begin with. */
function levelBelowSafety(values: Values, base: number, modified: number): number {
  return values[modified] ? values[modified] - 1 : values[base]!
}

/** E and the requirements: Not Defined counts as the most severe value. */
function levelOrHighest(values: Values, metric: number): number {
  return (values[metric]! || 1) - 1
}

export function eq1Combination(values: Values): number {
  const vector = level(values, row.AV, row.MAV)
  const privileges = level(values, row.PR, row.MPR)
  return (vector * 3 + privileges) * 3 + level(values, row.UI, row.MUI)
}

export function eq2Combination(values: Values): number {
  return level(values, row.AC, row.MAC) * 2 + level(values, row.AT, row.MAT)
}

export function eq3eq6Combination(values: Values): number {
  const confidentiality = level(values, row.VC, row.MVC)
  const integrity = level(values, row.VI, row.MVI)
  const impacts = (confidentiality * 3 + integrity) * 3 + level(values, row.VA, row.MVA)
  const requirements = levelOrHighest(values, row.CR) * 3 + levelOrHighest(values, row.IR)
  return (impacts * 9 + requirements) * 3 + levelOrHighest(values, row.AR)
}

export function eq4Combination(values: Values): number {
  const confidentiality = level(values, row.SC, row.MSC)
  const integrity = levelBelowSafety(values, row.SI, row.MSI)
  return (confidentiality * 4 + integrity) * 4 + levelBelowSafety(values, row.SA, row.MSA)
}

export function eq5Level(values: Values): number {
  return levelOrHighest(values, row.E)
}

/** Number of the MacroVector of these combinations. */
export function macroVectorAt(c1: number, c2: number, c36: number, c4: number, l5: number) {
  return macroVectorNumber(eq1.level[c1]!, eq2.level[c2]!, eq3eq6.level[c36]!, eq4.level[c4]!, l5)
}

/** Exact score of these combinations, in units. */
export function unitsAt(c1: number, c2: number, c36: number, c4: number, l5: number): number {
  if (c36 >= noVulnerableImpact && c4 === noSubsequentImpact) return 0
  const number = macroVectorAt(c1, c2, c36, c4, l5)
  return (
    highestUnits[number]! -
    eq1Step[number]! * eq1.distance[c1]! -
    eq2Step[number]! * eq2.distance[c2]! -
    eq3eq6Step[number]! * eq3eq6.distance[c36]! -
    eq4Step[number]! * eq4.distance[c4]!
  )
}

/** Rounded half-up to tenths (§8.2); the half of a tenth is a whole number of units. */
export function tenthsOf(units: number): number {
  return Math.floor((units + unitsPerTenth / 2) / unitsPerTenth)
}

export function isTie(units: number): boolean {
  return units % unitsPerTenth === unitsPerTenth / 2
}
