/** Does the interpolation of a v4.0 explanation again, with the numbers that it shows. */
import type { ExplainedMacroVector, ExplainedSet, Fraction } from '../../explain.ts'
import { equivalenceSets, severityOrder } from './equivalence-sets.ts'
import { macroVectorScores } from './macrovector-scores.ts'
import { type Metrics, modifiedValue } from './metrics.ts'
import type { ExactV4 } from './v4.ts'

const metricsOfSets = [
  ['EQ1', 'AV PR UI'],
  ['EQ2', 'AC AT'],
  ['EQ3+EQ6', 'VC VI VA CR IR AR'],
  ['EQ4', 'SC SI SA'],
  ['EQ5', 'E'],
] as const

/** What does not follow from the numbers shown, or is not the exact score; nothing if all is well. */
export function interpolationFaults(
  metrics: Metrics,
  explained: ExplainedMacroVector,
  exact: ExactV4,
): readonly string[] {
  const { macroVector, value, sets, mean, unrounded, overall } = explained
  const faults: string[] = []
  const is = (
    what: string,
    shown: Fraction | undefined,
    numerator: number,
    denominator: number,
  ) => {
    if (!shown || !isLowest(shown)) faults.push(`${what} is not in lowest terms`)
    else if (shown.numerator * denominator !== numerator * shown.denominator)
      faults.push(
        `${what} is ${shown.numerator}/${shown.denominator}, not ${numerator}/${denominator}`,
      )
  }
  if (macroVector !== exact.macroVector) faults.push(`MacroVector ${macroVector}`)
  is('overall', overall, exact.overall, 10)
  const impacts = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].map((key) => effective(metrics, key))
  if (impacts.every((impact) => impact === 'N')) {
    if (sets.length > 0) faults.push('sets without impact')
    for (const number of [value, mean, unrounded]) is('no impact', number, 0, 1)
    return faults
  }
  const tenths = macroVectorScores.get(macroVector) ?? Number.NaN
  is('value', value, tenths, 10)
  if (sets.map(({ name }) => name).join() !== metricsOfSets.map(([name]) => name).join())
    faults.push('other sets')
  let [sum, count] = [fractionOf(0, 1), 0]
  for (const [at, set] of sets.entries()) {
    faults.push(...setFaults(metrics, set, at))
    const lower = lowerTenths(macroVector, at)
    if (lower === undefined) {
      if ('lower' in set || 'available' in set || 'share' in set) faults.push(`${set.name}: lower`)
      continue
    }
    is(`${set.name} lower`, set.lower, lower, 10)
    if (!set.lower || !set.available || !set.share) continue
    const available = minus(value, set.lower)
    is(`${set.name} available`, set.available, available.numerator, available.denominator)
    const { numerator, denominator } = set.available
    is(`${set.name} share`, set.share, numerator * set.distance, denominator * (set.depth + 1))
    sum = minus(sum, fractionOf(-set.share.numerator, set.share.denominator))
    count += 1
  }
  is('mean', mean, sum.numerator, sum.denominator * Math.max(1, count))
  const difference = minus(value, mean)
  is('unrounded', unrounded, difference.numerator, difference.denominator)
  const { numerator, denominator } = unrounded
  is(
    'overall, rounded',
    overall,
    Math.floor((20 * numerator + denominator) / (2 * denominator)),
    10,
  )
  return faults
}

function setFaults(metrics: Metrics, set: ExplainedSet, at: number): readonly string[] {
  const keys = metricsOfSets[at]![1].split(' ')
  const values = keys.map((key) => effective(metrics, key))
  const because = set.because.map(({ metric, value }) => `${metric}:${value}`).join('/')
  const faults =
    because === keys.map((key, place) => `${key}:${values[place]}`).join('/')
      ? []
      : [`${set.name} because of ${because}`]
  const { level, distance, divisor } = equivalenceSets[at]?.get(values.join('')) ?? {
    level: String('APU'.indexOf(values[0]!)),
    distance: 0,
    divisor: 1,
  }
  if (set.level !== level || set.distance !== distance || set.depth !== divisor - 1)
    faults.push(`${set.name}: ${set.level}, ${set.distance} of ${set.depth}`)
  return faults
}

function effective(metrics: Metrics, key: string): string {
  const most = /^(?:E|[CIA]R)$/.test(key) ? severityOrder[key]?.[0] : undefined
  return modifiedValue(metrics, key) ?? metrics[key] ?? most ?? ''
}

/** Of the MacroVectors with one level more in that set, the score of the highest. */
function lowerTenths(macroVector: string, at: number): number | undefined {
  const digits = [...macroVector].map(Number)
  // EQ3+EQ6 are one set with two digits, either of which may go up.
  const places = [[0], [1], [2, 5], [3], [4]][at]!
  const scores = places.flatMap((place) => {
    const lower = digits.with(place, digits[place]! + 1).join('')
    return macroVectorScores.get(lower) ?? []
  })
  return scores.length === 0 ? undefined : Math.max(...scores)
}

function isLowest({ numerator, denominator }: Fraction): boolean {
  const isWhole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)
  return (
    isWhole &&
    denominator > 0 &&
    !Object.is(numerator, -0) &&
    divisorOf(numerator, denominator) === 1
  )
}

function divisorOf(one: number, other: number): number {
  return one === 0 ? other : divisorOf(other % one, one)
}

function minus(one: Fraction, other: Fraction): Fraction {
  return fractionOf(
    one.numerator * other.denominator - other.numerator * one.denominator,
    one.denominator * other.denominator,
  )
}

function fractionOf(numerator: number, denominator: number): Fraction {
  const divisor = Math.abs(divisorOf(numerator, denominator))
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}
