import type { Vector } from '../vector-type.ts'
import { metricValue } from '../vector.ts'
import { type Metric, type MetricKey, specOf } from '../versions.ts'
import {
  type ExactTerm,
  type UnplacedEquation,
  type Worked,
  resultTerm,
  temporalEquation,
  weightTerm,
  workOut,
} from './equation.ts'

const sectionsOf = {
  '3.0': { base: '8.1', temporal: '8.2', environmental: '8.3' },
  '3.1': { base: '7.1', temporal: '7.2', environmental: '7.3' },
} as const

/** Roundup of v3.0 §8.1, on the real value; 1e-6 tenths is more than the noise of doubles. */
function roundupV30(score: number): number {
  return Math.max(0, Math.ceil(score * 10 - 1e-6)) / 10
}

/** Roundup of v3.1 Appendix A, on hundred-thousandths. */
function roundupV31(score: number): number {
  return Math.ceil(Math.round(score * 100_000) / 10_000) / 10
}

/** The equations of a complete v3 vector, worked out in order (v3.0 §8, v3.1 §7 and Appendix A). */
export function workOutV3(version: '3.0' | '3.1', vector: Vector): readonly Worked[] {
  const sections = sectionsOf[version]
  const round = version === '3.0' ? roundupV30 : roundupV31
  const temporalMetrics = termsOf(vector, ['E', 'RL', 'RC'])
  const changed = metricValue(vector, 'S') === 'C'
  const { base: section } = sections
  const iss = workOut({
    name: 'ISS',
    section,
    formula: '1 − (1 − C) × (1 − I) × (1 − A)',
    terms: termsOf(vector, ['C', 'I', 'A']),
    compute: (c = 0, i = 0, a = 0) => 1 - (1 - c) * (1 - i) * (1 - a),
  })
  const impact = workOut({
    ...(changed ? impactScopeChanged(resultTerm(iss)) : impactScopeUnchanged(resultTerm(iss))),
    name: 'Impact',
    section,
  })
  const exploitability = workOut({
    ...exploitabilityEquation(vector, ['AV', 'AC', 'PR', 'UI']),
    name: 'Exploitability',
    section,
  })
  const base = workOut({
    ...combinedEquation(scopeTerm(vector, 'S'), impact, exploitability),
    name: 'BaseScore',
    section,
    round,
  })
  const worked = [iss, impact, exploitability, base]
  if (temporalMetrics.some(({ value }) => value !== undefined))
    worked.push(
      workOut({
        ...temporalEquation(resultTerm(base), temporalMetrics),
        name: 'TemporalScore',
        section: sections.temporal,
        round,
      }),
    )
  if (!hasEnvironmental(vector)) return worked
  const modified = workOutModified(version, vector, sections.environmental, round)
  const environmental = workOut({
    ...temporalEquation(resultTerm(modified.at(-1)!), temporalMetrics),
    name: 'EnvironmentalScore',
    section: sections.environmental,
    round,
  })
  return [...worked, ...modified, environmental]
}

/** The environmental equation up to its inner Roundup (v3.0 §8.3, v3.1 §7.3). */
function workOutModified(
  version: '3.0' | '3.1',
  vector: Vector,
  section: string,
  round: (score: number) => number,
): readonly Worked[] {
  const uncapped = workOut({
    name: 'MISS',
    section,
    formula: '1 − (1 − CR × MC) × (1 − IR × MI) × (1 − AR × MA)',
    terms: termsOf(vector, ['CR', 'MC', 'IR', 'MI', 'AR', 'MA']),
    compute: (cr = 0, c = 0, ir = 0, i = 0, ar = 0, a = 0) =>
      1 - (1 - cr * c) * (1 - ir * i) * (1 - ar * a),
  })
  const capped = workOut({
    name: 'MISS capped',
    section,
    formula: 'min(MISS, 0.915)',
    terms: [resultTerm(uncapped)],
    compute: (miss = 0) => Math.min(miss, 0.915),
  })
  const isCapped = uncapped.goesOn > capped.goesOn
  const miss = resultTerm(isCapped ? capped : uncapped, 'MISS')
  const scope = scopeTerm(vector, 'MS')
  const changedImpact = version === '3.0' ? impactScopeChanged : modifiedImpactScopeChangedV31
  const impact = workOut({
    ...(scope.value === 'C' ? changedImpact(miss) : impactScopeUnchanged(miss)),
    name: 'ModifiedImpact',
    section,
  })
  const exploitability = workOut({
    ...exploitabilityEquation(vector, ['MAV', 'MAC', 'MPR', 'MUI']),
    name: 'ModifiedExploitability',
    section,
  })
  const modified = workOut({
    ...combinedEquation(scope, impact, exploitability),
    name: 'ModifiedBaseScore',
    section,
    round,
  })
  return [uncapped, ...(isCapped ? [capped] : []), impact, exploitability, modified]
}

function impactScopeUnchanged(iss: ExactTerm): UnplacedEquation {
  return { formula: `6.42 × ${iss.symbol}`, terms: [iss], compute: (iss = 0) => 6.42 * iss }
}

function impactScopeChanged(iss: ExactTerm): UnplacedEquation {
  return {
    formula: `7.52 × (${iss.symbol} − 0.029) − 3.25 × (${iss.symbol} − 0.02)^15`,
    terms: [iss],
    compute: (iss = 0) => 7.52 * (iss - 0.029) - 3.25 * (iss - 0.02) ** 15,
  }
}

function modifiedImpactScopeChangedV31(miss: ExactTerm): UnplacedEquation {
  return {
    formula: '7.52 × (MISS − 0.029) − 3.25 × (MISS × 0.9731 − 0.02)^13',
    terms: [miss],
    compute: (miss = 0) => 7.52 * (miss - 0.029) - 3.25 * (miss * 0.9731 - 0.02) ** 13,
  }
}

function exploitabilityEquation(vector: Vector, keys: readonly MetricKey[]): UnplacedEquation {
  return {
    formula: `8.22 × ${keys.join(' × ')}`,
    terms: termsOf(vector, keys),
    compute: (av = 0, ac = 0, pr = 0, ui = 0) => 8.22 * av * ac * pr * ui,
  }
}

/** What is rounded up to a score; without impact it is 0 and nothing else matters. */
function combinedEquation(
  scope: ExactTerm,
  impact: Worked,
  exploitability: Worked,
): UnplacedEquation {
  const [one, other] = [resultTerm(impact), resultTerm(exploitability)]
  if (impact.goesOn <= 0) return { formula: '0', terms: [one], compute: () => 0 }
  return {
    formula: `min(k × (${one.symbol} + ${other.symbol}), 10)`,
    terms: [scope, one, other],
    compute: (k = 1, impact = 0, exploitability = 0) => Math.min(k * (impact + exploitability), 10),
  }
}

function rowOf(key: MetricKey): Metric {
  return specOf('3.1').metrics.find((metric) => metric.key === key)!
}

function hasEnvironmental(vector: Vector): boolean {
  return specOf('3.1').metrics.some(
    ({ key, group }) => group === 'environmental' && metricValue(vector, key) !== undefined,
  )
}

/** The metric itself, or the base metric that a modified one leaves alone. */
function decidingKey(vector: Vector, key: MetricKey): MetricKey {
  return metricValue(vector, key) === undefined ? (rowOf(key).modifies ?? key) : key
}

/** k: 1.08 with Scope Changed. */
function scopeTerm(vector: Vector, key: 'S' | 'MS'): ExactTerm {
  const deciding = decidingKey(vector, key)
  const value = metricValue(vector, deciding)
  return weightTerm('k', deciding, value, value === 'C' ? 1.08 : 1)
}

/** Weights in effect; Privileges Required weighs by Scope, the modified one by Modified Scope (§7.4). */
function termsOf(vector: Vector, keys: readonly MetricKey[]): readonly ExactTerm[] {
  return keys.map((key) => {
    const deciding = decidingKey(vector, key)
    const value = metricValue(vector, deciding)
    const { values, weights = [], weightsScopeChanged = weights } = rowOf(deciding)
    const scope = scopeTerm(vector, key.startsWith('M') ? 'MS' : 'S')
    const inEffect = scope.value === 'C' ? weightsScopeChanged : weights
    return weightTerm(key, deciding, value, value ? inEffect[values.indexOf(value)]! : 1)
  })
}
