import { scoreVector } from '../score.ts'
import { equivalenceSets } from '../v4/equivalence-sets.ts'
import { macroVectorNames } from '../v4/macrovector.ts'
import { macroVectorScores } from '../v4/scores.ts'
import type { Vector } from '../vector-type.ts'
import { metricValue } from '../vector.ts'
import { type MetricKey, specOf } from '../versions.ts'
import type {
  Because,
  EquivalenceSetName,
  ExplainedMacroVector,
  ExplainedSet,
} from './explanation.ts'
import { type Fraction, fraction, minus, times, zero } from './fraction.ts'

/** The sets with the places of their digits in a MacroVector. */
const sets = [
  { name: 'EQ1', places: [0], ...equivalenceSets.eq1 },
  { name: 'EQ2', places: [1], ...equivalenceSets.eq2 },
  { name: 'EQ3+EQ6', places: [2, 5], ...equivalenceSets.eq3eq6 },
  { name: 'EQ4', places: [3], ...equivalenceSets.eq4 },
  { name: 'EQ5', places: [4], ...equivalenceSets.eq5 },
] as const
type Set = (typeof sets)[number]

/** Scores of the MacroVectors by name (§8.3). */
const tenthsOf = new Map(macroVectorNames.map((name, number) => [name, macroVectorScores[number]!]))

/** The interpolation of a complete v4.0 vector (§8.2). */
export function explainV4(vector: Vector): ExplainedMacroVector {
  const macroVector = scoreVector(vector)!.macroVector!
  const impacts = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'] as const
  if (impacts.every((key) => effectiveValue(vector, key) === 'N'))
    return { macroVector, value: zero, sets: [], mean: zero, unrounded: zero, overall: zero }
  const value = valueOf(macroVector)
  const explained = sets.map((set) => explainSet(vector, macroVector, set))
  const shares = explained.flatMap(({ share }) => share ?? [])
  const total = shares.reduce((sum, share) => minus(sum, times(share, -1, 1)), zero)
  const mean = times(total, 1, Math.max(1, shares.length))
  const unrounded = minus(value, mean)
  const { numerator, denominator } = unrounded
  const tenths = Math.floor((20 * numerator + denominator) / (2 * denominator))
  return {
    macroVector,
    value,
    sets: explained,
    mean,
    unrounded,
    overall: fraction(tenths, 10),
  }
}

function explainSet(vector: Vector, macroVector: string, set: Set): ExplainedSet {
  const digits = set.places.map((place) => macroVector[place]).join('')
  const { highest, divisor } = set.levels.find((level) => level.digits === digits)!
  // The sets name metrics of the v4.0 table.
  const because = (Object.keys(set.metrics) as MetricKey[]).map((metric) => ({
    metric,
    value: effectiveValue(vector, metric),
  }))
  const highestValues = highest[0]!.split('/').map((component) => {
    const [metric = '', value = ''] = component.split(':')
    return { metric, value }
  })
  const distance = severitySum(set, because) - severitySum(set, highestValues)
  const own = { name: set.name, level: digits, because, distance, depth: divisor - 1 }
  const [next] = lowerMacroVectors(macroVector, set.name)
  if (!next) return own
  const available = minus(valueOf(macroVector), next.value)
  return { ...own, lower: next.value, available, share: times(available, distance, divisor) }
}

/** Sum of severity levels, 0 for each most severe value; all highest severity vectors have the same. */
function severitySum(
  set: Set,
  values: readonly { readonly metric: string; readonly value: string }[],
): number {
  const letters: Readonly<Record<string, string>> = set.metrics
  return values.reduce((sum, { metric, value }) => sum + letters[metric]!.indexOf(value), 0)
}

/** The modified metric's value, else the metric's own, else what Not Defined counts as. */
function effectiveValue(vector: Vector, key: MetricKey): Because['value'] {
  const { metrics } = specOf('4.0')
  const modified = metrics.find(({ modifies }) => modifies === key)
  return (
    (modified && metricValue(vector, modified.key)) ??
    metricValue(vector, key) ??
    metrics.find((metric) => metric.key === key)!.notDefinedAs!
  )
}

function valueOf(macroVector: string): Fraction {
  return fraction(tenthsOf.get(macroVector)!, 10)
}

/** A MacroVector next below another in one set, with its value. */
export type LowerMacroVector = { readonly macroVector: string; readonly value: Fraction }

/**
 * The MacroVectors next below one, such as '000200', in one set: two at EQ3+EQ6 00, first the higher,
 * which counts, none at the lowest level, else one (§8.2). Throws a RangeError for what is no MacroVector.
 */
export function lowerMacroVectors(
  macroVector: string,
  name: EquivalenceSetName,
): readonly LowerMacroVector[] {
  if (!tenthsOf.has(macroVector)) throw new RangeError(`no MacroVector ${macroVector}`)
  const { places } = sets.find((set) => set.name === name)!
  // One level down is one digit up; of EQ3 and EQ6 either, and most such pairs do not exist.
  return places
    .map((place) => {
      const digit = Number(macroVector[place]) + 1
      return `${macroVector.slice(0, place)}${digit}${macroVector.slice(place + 1)}`
    })
    .filter((lower) => tenthsOf.has(lower))
    .map((lower) => ({ macroVector: lower, value: valueOf(lower) }))
    .toSorted((one, other) => minus(other.value, one.value).numerator)
}
