import { equivalenceSets } from './equivalence-sets.ts'
import { macroVectorScores } from './scores.ts'

/**
 * The 270 MacroVectors (v4.0 §8.2, §8.3), numbered EQ1, EQ2, EQ3+EQ6, EQ4, EQ5 with EQ5 varying
 * fastest, and what one step of severity distance costs in each.
 */

/** A score is a whole number of these units: 1/50400 of a tenth divides every step exactly. */
export const unitsPerTenth = 50_400

const sets = Object.values(equivalenceSets)
const sizes = sets.map((set) => set.levels.length)

/** Number of the MacroVector with these levels. */
export function macroVectorNumber(l1: number, l2: number, l36: number, l4: number, l5: number) {
  return (((l1 * 2 + l2) * 5 + l36) * 3 + l4) * 3 + l5
}

/** Levels of the five sets, by MacroVector number. */
export const levelsOfMacroVector: readonly (readonly number[])[] = macroVectorScores.map(
  (_, number) => {
    let rest = number
    return sizes
      .toReversed()
      .map((size) => {
        const level = rest % size
        rest = (rest - level) / size
        return level
      })
      .toReversed()
  },
)

/** MacroVector strings such as '000200', by number. */
export const macroVectorNames: readonly string[] = levelsOfMacroVector.map((levels) => {
  const digits = Array<string>(6).fill('')
  for (const [index, set] of sets.entries())
    for (const [place, digit] of [...set.levels[levels[index]!]!.digits].entries())
      digits[set.digits[place]!] = digit
  return digits.join('')
})

/** Levels of EQ3+EQ6 (00 01 10 11 21) that come next below each one. */
const lowerEq3Eq6: readonly (readonly number[])[] = [[1, 2], [3], [3], [4], []]

/** Score of the next lower MacroVector in one set, in tenths; undefined where there is none. */
export function nextLowerScore(levels: readonly number[], set: number): number | undefined {
  const level = levels[set]!
  const below =
    sets[set] === equivalenceSets.eq3eq6
      ? lowerEq3Eq6[level]!
      : [level + 1].filter((l) => l < sizes[set]!)
  const scores = below.map((lower) => {
    const [l1, l2, l36, l4, l5] = levels.with(set, lower)
    return macroVectorScores[macroVectorNumber(l1!, l2!, l36!, l4!, l5!)]!
  })
  return scores.length === 0 ? undefined : Math.max(...scores)
}

/**
 * What one step of severity distance takes off in each set, in units: the maximal scoring
 * difference divided by the level's divisor and by the number of sets that have a lower
 * MacroVector (the mean).
 */
function stepsOf(levels: readonly number[], number: number): readonly number[] {
  const lower = sets.map((_, set) => nextLowerScore(levels, set))
  const present = lower.filter((score) => score !== undefined).length
  return lower.map((score, set) => {
    if (score === undefined) return 0
    const difference = macroVectorScores[number]! - score
    return (difference * unitsPerTenth) / (sets[set]!.levels[levels[set]!]!.divisor * present)
  })
}

/** Score of each MacroVector's highest severity vectors, in units. */
export const highestUnits = Int32Array.from(macroVectorScores, (tenths) => tenths * unitsPerTenth)

const steps = levelsOfMacroVector.map(stepsOf)

/** Cost of one step of severity distance in EQ1, EQ2, EQ3+EQ6 and EQ4, in units. */
export const [eq1Step, eq2Step, eq3eq6Step, eq4Step] = [0, 1, 2, 3].map((set) =>
  Int32Array.from(steps, (of) => of[set]!),
) as [Int32Array, Int32Array, Int32Array, Int32Array]
