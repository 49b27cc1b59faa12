import type { Vector } from '../vector-type.ts'
import { metricValue, setMetrics } from '../vector.ts'
import { type MetricKey, specOf } from '../versions.ts'
import type { OtherScore, SlipCodeV3, SlipPlace } from './other-score.ts'
import { weightOf } from './weights.ts'

/** How the equations are applied (v3.1 §7, v3.0 §8); every slip is one rule that is another, or two. */
type RulesV3 = {
  readonly rounds: 'up' | 'to-nearest'
  readonly roundsBetween: boolean
  /** The Scope by which Privileges Required weighs. */
  readonly privilegesBy: 'scope-in-effect' | 'scope' | 'none'
  readonly modifiedScopeNotDefined: 'as-scope' | 'as-unchanged'
  readonly isMissCapped: boolean
  readonly needsImpact: boolean
}

/** As the specification has them. */
export const rightV3: RulesV3 = {
  rounds: 'up',
  roundsBetween: true,
  privilegesBy: 'scope-in-effect',
  modifiedScopeNotDefined: 'as-scope',
  isMissCapped: true,
  needsImpact: true,
}

/** Where the equation of a slip stands in each version. */
const base = { '3.0': '8.1', '3.1': '7.1' } as const
const environmental = { '3.0': '8.3', '3.1': '7.3' } as const
const values = { '3.0': '8.4', '3.1': '7.4' } as const
const scopeAsUnchanged = { modifiedScopeNotDefined: 'as-unchanged' } as const

/** Each way to misapply an equation with the section that has it; those that were seen somewhere first. */
const slips: readonly (Omit<SlipPlace<SlipCodeV3>, 'section'> & {
  readonly rules: Partial<RulesV3>
  readonly section: Readonly<Record<'3.0' | '3.1', string>>
})[] = [
  {
    slip: 'modified-scope-as-unchanged',
    rules: { ...scopeAsUnchanged, privilegesBy: 'scope' },
    section: environmental,
    seen: 'aaronmccall/cvss#19',
  },
  {
    slip: 'no-impact-not-zero',
    rules: { needsImpact: false },
    section: base,
    seen: 'emo-crab/scap-rs#42',
  },
  // The same where privileges weigh by it, too.
  { slip: 'modified-scope-as-unchanged', rules: scopeAsUnchanged, section: environmental },
  { slip: 'rounded-at-the-end', rules: { roundsBetween: false }, section: environmental },
  { slip: 'rounded-to-nearest', rules: { rounds: 'to-nearest' }, section: base },
  { slip: 'privileges-without-scope', rules: { privilegesBy: 'none' }, section: values },
  { slip: 'modified-privileges-by-scope', rules: { privilegesBy: 'scope' }, section: values },
  { slip: 'miss-uncapped', rules: { isMissCapped: false }, section: environmental },
]

/** What each misapplied equation makes of a complete vector of a 3.x version. */
export function misappliedV3(version: '3.0' | '3.1', vector: Vector): readonly OtherScore[] {
  const isScopeModified = metricValue(vector, 'MS') !== undefined
  const fitting = slips.filter(({ rules }) => !(isScopeModified && rules.modifiedScopeNotDefined))
  const all = fitting.map(({ rules, section, ...place }) => {
    const number = scoreByV3(version, vector, { ...rightV3, ...rules })
    return { code: 'misapplied', number, section: section[version], ...place } as const
  })
  const isFirst = ({ slip, number }: (typeof all)[number], at: number) =>
    all.findIndex((other) => other.slip === slip && other.number === number) === at
  return all.filter(isFirst)
}

/** Up by v3.1 Appendix A, which the exact ceiling of v3.0 §8.1 agrees with; 1e-6 tenths is noise of doubles. */
function rounded({ rounds }: RulesV3, score: number): number {
  const tenths =
    rounds === 'up' ? Math.ceil(score * 10 - 1e-6) : Math.floor(score * 10 + 0.5 + 1e-6)
  return Math.max(0, tenths) / 10
}

/** The score that a complete vector of a 3.x version has by some rules. */
export function scoreByV3(version: '3.0' | '3.1', vector: Vector, rules: RulesV3): number {
  const groups = setMetrics(vector).map(({ group }) => group)
  const isModified = groups.includes('environmental')
  const value = (key: MetricKey) =>
    (isModified ? modifiedValue(vector, key) : undefined) ?? metricValue(vector, key)
  const weight = (key: MetricKey, isChanged = false) =>
    weightOf(version, key, value(key), isChanged)
  const ownScope = metricValue(vector, 'S')
  const isOpen = isModified && metricValue(vector, 'MS') === undefined
  const scope = isOpen && rules.modifiedScopeNotDefined === 'as-unchanged' ? 'U' : value('S')
  const scopeOfPrivileges = { 'scope-in-effect': scope, scope: ownScope, none: 'U' }

  const left = (harm: MetricKey, need: MetricKey) =>
    1 - weight(harm) * (isModified ? weight(need) : 1)
  const whole = 1 - left('C', 'CR') * left('I', 'IR') * left('A', 'AR')
  const iss = isModified && rules.isMissCapped ? Math.min(whole, 0.915) : whole
  const impact = scope === 'C' ? changedImpact(version, isModified, iss) : 6.42 * iss
  if (impact <= 0 && rules.needsImpact) return 0
  const privileges = weight('PR', scopeOfPrivileges[rules.privilegesBy] === 'C')
  const exploitability = 8.22 * weight('AV') * weight('AC') * privileges * weight('UI')
  const sum = Math.min(10, (scope === 'C' ? 1.08 : 1) * (impact + exploitability))
  const product = weight('E') * weight('RL') * weight('RC')
  const between = rules.roundsBetween ? rounded(rules, sum) : sum
  return rounded(rules, between * product)
}

/** Impact with Scope Changed; of the environmental equation v3.1 has another one (§7.3). */
function changedImpact(version: '3.0' | '3.1', isModified: boolean, iss: number): number {
  const bend = isModified && version === '3.1' ? (iss * 0.9731 - 0.02) ** 13 : (iss - 0.02) ** 15
  return 7.52 * (iss - 0.029) - 3.25 * bend
}

function modifiedValue(vector: Vector, key: MetricKey): string | undefined {
  const modified = specOf(vector.version).metrics.find(({ modifies }) => modifies === key)
  return modified && metricValue(vector, modified.key)
}
