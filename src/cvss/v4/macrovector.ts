import { equivalenceSets } from './equivalence-sets.ts'
import { macroVectorScores } from './scores.ts'

/**
 * The 270 MacroVectors (v4.0 §8.2, §8.3), numbered EQ1, EQ2, EQ3+EQ6, EQ4, EQ5 with EQ5 varying
 * fastest, and what one step of severity distance costs in each.
 */

/** A score is a whole number of these units: 1/50400 of a tenth divides every step exactly. */
export const unitsPerTenth = 50_400

const sets = Object.values(equivalenceSets)

/** How far the number goes up with one level of each set. */
const strides = [90, 45, 9, 3, 1] as const

/** Number of the MacroVector with these levels. */
export function macroVectorNumber(l1: number, l2: number, l36: number, l4: number, l5: number) {
  return l1 * strides[0] + l2 * strides[1] + l36 * strides[2] + l4 * strides[3] + l5
}

/** Levels of the five sets, by MacroVector number. */
export const levelsOfMacroVector: readonly (readonly number[])[] = macroVectorScores.map(
  (_, number) => sets.map(({ levels }, set) => Math.floor(number / strides[set]!) % levels.length),
)

/** MacroVector strings such as '000200', by number. */
export const macroVectorNames: readonly string[] = levelsOfMacroVector.map((levels) => {
  const [eq1, eq2, eq3eq6, eq4, eq5] = levels.map((level, set) => sets[set]!.levels[level]!.digits)
  return `${eq1}${eq2}${eq3eq6![0]}${eq4}${eq5}${eq3eq6![1]}`
})

/** Levels that come next below each level of each set; EQ3+EQ6 stand as 00 01 10 11 21. */
const lowerLevels: readonly (readonly (readonly number[])[])[] = [
  [[1], [2], []],
  [[1], []],
  [[1, 2], [3], [3], [4], []],
  [[1], [2], []],
  [[1], [2], []],
]

/** Score of the next lower MacroVector in one set, in tenths; undefined where there is none. */
export function nextLowerScore(number: number, set: number): number | undefined {
  const level = levelsOfMacroVector[number]![set]!
  let highest: number | undefined
  for (const lower of lowerLevels[set]![level]!)
    highest = Math.max(highest ?? 0, macroVectorScores[number + (lower - level) * strides[set]!]!)
  return highest
}

/**
 * What one step of severity distance takes off in each set, in units: the maximal scoring
 * difference divided by the level's divisor and by the number of sets that have a lower
 * MacroVector (the mean).
 */
function stepsOf(levels: readonly number[], number: number): readonly number[] {
  const lower = sets.map((_, set) => nextLowerScore(number, set))
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
