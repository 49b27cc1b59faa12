import { type EquivalenceSet, equivalenceSets } from '../v4/equivalence-sets.ts'
import { macroVectorNames } from '../v4/macrovector.ts'
import { macroVectorScores } from '../v4/scores.ts'
import type { Vector } from '../vector-type.ts'
import { metricValue } from '../vector.ts'
import { specOf } from '../versions.ts'
import type { OtherScore, SlipCodeV4, SlipPlace } from './other-score.ts'

/** How a score is interpolated (§8.2); every slip is one rule that is another. */
type RulesV4 = {
  readonly interpolates: boolean
  readonly divisor: 'depth-and-one' | 'depth'
  readonly mean: 'of-those-with-lower' | 'of-five' | 'without-eq5'
  readonly nextLower: 'higher' | 'lower'
  readonly physical: 'lowest' | 'as-others'
  readonly impactBy: 'effective' | 'base'
  readonly maturityNotDefined: 'A' | 'U'
  readonly requirementNotDefined: 'H' | 'M'
  readonly safety: 'read' | 'as-high' | 'ignored'
}

/** As the specification has them, but for the divisor, which is the reference implementation's. */
export const rightV4: RulesV4 = {
  interpolates: true,
  divisor: 'depth-and-one',
  mean: 'of-those-with-lower',
  nextLower: 'higher',
  physical: 'lowest',
  impactBy: 'effective',
  maturityNotDefined: 'A',
  requirementNotDefined: 'H',
  safety: 'read',
}

/** Each way to misapply it with the section that says how it goes; those that were seen somewhere first. */
const slips: readonly (SlipPlace<SlipCodeV4> & { readonly rules: Partial<RulesV4> })[] = [
  {
    slip: 'macro-vector-alone',
    rules: { interpolates: false },
    section: '8.2',
    seen: 'FIRSTdotorg/cvss-resources#1',
  },
  {
    slip: 'no-impact-by-base',
    rules: { impactBy: 'base' },
    section: '8.2',
    seen: 'google/osv.dev#5836',
  },
  { slip: 'maturity-as-unreported', rules: { maturityNotDefined: 'U' }, section: '3.1' },
  { slip: 'requirements-as-medium', rules: { requirementNotDefined: 'M' }, section: '4.1' },
  { slip: 'safety-as-high', rules: { safety: 'as-high' }, section: '4.2' },
  { slip: 'safety-ignored', rules: { safety: 'ignored' }, section: '4.2' },
  { slip: 'divided-by-depth', rules: { divisor: 'depth' }, section: '8.2' },
  { slip: 'mean-of-five', rules: { mean: 'of-five' }, section: '8.2' },
  { slip: 'mean-without-eq5', rules: { mean: 'without-eq5' }, section: '8.2' },
  { slip: 'lower-of-two', rules: { nextLower: 'lower' }, section: '8.2' },
  { slip: 'physical-in-the-middle', rules: { physical: 'as-others' }, section: '8.2' },
]

/** What each way to misapply the interpolation makes of a complete vector. */
export function misappliedV4(vector: Vector): readonly OtherScore[] {
  return slips.map(({ rules, ...place }) => {
    const number = scoreByV4(vector, { ...rightV4, ...rules })
    return { code: 'misapplied', number, ...place }
  })
}

type Effective = Readonly<Record<string, string>>

const sets: readonly (EquivalenceSet & { readonly places: readonly number[] })[] = [
  { ...equivalenceSets.eq1, places: [0] },
  { ...equivalenceSets.eq2, places: [1] },
  { ...equivalenceSets.eq3eq6, places: [2, 5] },
  { ...equivalenceSets.eq4, places: [3] },
  { ...equivalenceSets.eq5, places: [4] },
]
const eq5 = sets.length - 1
const impacts = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'] as const

const tenthsOf = new Map(macroVectorNames.map((name, number) => [name, macroVectorScores[number]!]))

/** Whole units of a tenth: divided by every depth, one more than it, and every number of sets without a rest. */
const unitsPerTenth = 2_520 * 60

/** The score that a complete vector has by some rules. */
export function scoreByV4(vector: Vector, rules: RulesV4): number {
  const values = effectiveValues(vector, rules)
  const asked = rules.impactBy === 'effective' ? values : effectiveValues(bare(vector), rules)
  if (impacts.every((key) => asked[key] === 'N')) return 0
  const levels = sets.map((set, at) => set.levels[levelOf(set, at, values, rules)]!)
  const name = levels.reduce(
    (digits, level, at) => withDigits(digits, sets[at]!.places, level.digits),
    '000000',
  )
  const value = tenthsOf.get(name)!
  if (!rules.interpolates) return value / 10

  let [total, count] = [0, 0]
  for (const [at, { digits, highest, divisor }] of levels.entries()) {
    const lower = nextLower(name, sets[at]!.places, digits, rules)
    if (lower === undefined || (rules.mean === 'without-eq5' && at === eq5)) continue
    count += 1
    const distance = severitySum(sets[at]!, values) - severitySum(sets[at]!, parsed(highest[0]!))
    const steps = rules.divisor === 'depth' ? divisor - 1 : divisor
    if (distance > 0) total += ((value - lower) * distance * unitsPerTenth) / steps
  }
  if (rules.mean === 'of-five') count = sets.length
  const units = value * unitsPerTenth - total / Math.max(1, count)
  const tenths = Math.floor((units + unitsPerTenth / 2) / unitsPerTenth)
  return Math.min(100, Math.max(0, tenths)) / 10
}

function levelOf(set: EquivalenceSet, at: number, values: Effective, rules: RulesV4): number {
  const isTaken = at === 0 && rules.physical === 'as-others' && values['AV'] === 'P'
  // As any Attack Vector but Network.
  return set.levelOf(isTaken ? { ...values, AV: 'L' } : values)
}

/** The value of the MacroVector that is next below in one set; EQ3+EQ6 00 has two. */
function nextLower(
  name: string,
  places: readonly number[],
  digits: string,
  { nextLower: wanted }: RulesV4,
): number | undefined {
  const lower = [...digits].flatMap((digit, at) => {
    const below = [...digits].with(at, String(Number(digit) + 1)).join('')
    return tenthsOf.get(withDigits(name, places, below)) ?? []
  })
  if (lower.length === 0) return undefined
  return wanted === 'higher' ? Math.max(...lower) : Math.min(...lower)
}

function withDigits(name: string, places: readonly number[], digits: string): string {
  return places.reduce((all, place, at) => all.with(place, digits[at]!), [...name]).join('')
}

/** 0 for each most severe value; all highest severity vectors of a level have the same sum. */
function severitySum({ metrics }: EquivalenceSet, values: Effective): number {
  return Object.entries(metrics).reduce(
    (sum, [metric, letters]) => sum + letters.indexOf(values[metric]!),
    0,
  )
}

function parsed(vectorString: string): Effective {
  return Object.fromEntries(vectorString.split('/').map((component) => component.split(':')))
}

/** By base key: the modified metric's value, else the metric's own, else what Not Defined counts as. */
function effectiveValues(vector: Vector, rules: RulesV4): Effective {
  const { metrics } = specOf('4.0')
  const scored = metrics.filter(({ group, modifies }) => group !== 'supplemental' && !modifies)
  return Object.fromEntries(
    scored.map(({ key, group }) => {
      const modified = metrics.find(({ modifies }) => modifies === key)
      const replaced = modified && readBy(rules, metricValue(vector, modified.key))
      const open = group === 'threat' ? rules.maturityNotDefined : rules.requirementNotDefined
      return [key, replaced ?? metricValue(vector, key) ?? open]
    }),
  )
}

function readBy({ safety }: RulesV4, value: string | undefined): string | undefined {
  if (value !== 'S' || safety === 'read') return value
  return safety === 'as-high' ? 'H' : undefined
}

/** The same without modified metrics. */
function bare(vector: Vector): Vector {
  const { metrics } = specOf('4.0')
  return {
    ...vector,
    values: vector.values.map((place, row) => (metrics[row]!.modifies ? 0 : place)),
  }
}
