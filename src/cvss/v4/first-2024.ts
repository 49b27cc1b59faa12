import type { Values } from '../scoring.ts'
import { type EquivalenceSet, equivalenceSets } from './equivalence-sets.ts'
import {
  eq1Combination,
  eq2Combination,
  eq3eq6Combination,
  eq4Combination,
  eq5Level,
  macroVectorAt,
} from './interpolation.ts'
import { levelsOfMacroVector, nextLowerScore } from './macrovector.ts'
import { macroVectorScores } from './scores.ts'
import { levelsOfVector, severityLevels } from './severity-distance.ts'

/**
 * The score (in tenths) that FIRST's repository code of August 2024 shows. It computes in doubles
 * and rounds without a tolerance, so some exact ties come out just below the half. The order of
 * its operations is kept, because the order decides which ones.
 */
export function first2024Tenths(values: Values): number {
  const combinations = [
    eq1Combination(values),
    eq2Combination(values),
    eq3eq6Combination(values),
    eq4Combination(values),
    eq5Level(values),
  ] as const
  const number = macroVectorAt(...combinations)
  const levels = levelsOfMacroVector[number]!
  const value = macroVectorScores[number]! / 10
  let existing = 0
  let total = 0
  for (const [index, set] of Object.values(equivalenceSets).entries()) {
    const lower = nextLowerScore(number, index)
    if (lower === undefined) continue
    existing += 1
    const available = value - lower / 10
    const distance = distanceInDoubles(set, levels[index]!, combinations[index]!)
    total += available * (distance / (set.levels[levels[index]!]!.divisor * 0.1))
  }
  return Math.round((value - (existing === 0 ? 0 : total / existing)) * 10)
}

/** Sum of differences of tenths to the first highest severity vector that nothing exceeds. */
function distanceInDoubles(set: EquivalenceSet, level: number, combination: number): number {
  const own = severityLevels(set, combination)
  const highest = set.levels[level]!.highest.map((vector) => levelsOfVector(set, vector)).find(
    (levels) => levels.every((least, index) => least <= own[index]!),
  )!
  const metrics = Object.keys(set.metrics)
  return own.reduce((sum, of, index) => {
    // SC's tenths start at 0.1 there, to stand level with SI and SA, which have Safety at 0.
    const shift = metrics[index] === 'SC' ? 1 : 0
    return sum + ((of + shift) / 10 - (highest[index]! + shift) / 10)
  }, 0)
}
