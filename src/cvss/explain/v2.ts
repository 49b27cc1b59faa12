import type { Vector } from '../vector-type.ts'
import { metricValue } from '../vector.ts'
import { type MetricKey, specOf } from '../versions.ts'
import {
  type ExactTerm,
  type UnplacedEquation,
  type Worked,
  resultTerm,
  temporalEquation,
  weightTerm,
  workOut,
} from './equation.ts'

/** round_to_1_decimal, half-up. 1e-6 lifts the ties that doubles put just below. */
function round(score: number): number {
  return Math.floor((score + 1e-6) * 10 + 0.5) / 10
}

/** The equations of a complete v2.0 vector, worked out in order (guide §3.2.1 to §3.2.3). */
export function workOutV2(vector: Vector): readonly Worked[] {
  const terms = (...keys: readonly MetricKey[]) => keys.map((key) => termOf(vector, key))
  const impact = workOut({
    name: 'Impact',
    section: '3.2.1',
    formula: '10.41 × (1 − (1 − C) × (1 − I) × (1 − A))',
    terms: terms('C', 'I', 'A'),
    compute: (c = 0, i = 0, a = 0) => 10.41 * (1 - (1 - c) * (1 - i) * (1 - a)),
  })
  const exploitability = workOut({
    name: 'Exploitability',
    section: '3.2.1',
    formula: '20 × AV × AC × Au',
    terms: terms('AV', 'AC', 'Au'),
    compute: (av = 0, ac = 0, au = 0) => 20 * av * ac * au,
  })
  const base = workOut({
    ...baseEquation(resultTerm(impact), resultTerm(exploitability)),
    name: 'BaseScore',
    section: '3.2.1',
  })
  const worked = [impact, exploitability, base]
  const temporalMetrics = terms('E', 'RL', 'RC')
  if (temporalMetrics.some(isSet))
    worked.push(
      workOut({
        ...temporalEquation(resultTerm(base), temporalMetrics),
        name: 'TemporalScore',
        section: '3.2.2',
        round,
      }),
    )

  const needs = terms('CR', 'IR', 'AR')
  const general = terms('CDP', 'TD')
  if (![...needs, ...general].some(isSet)) return worked
  const section = '3.2.3'
  const uncapped = workOut({
    name: 'AdjustedImpact',
    section,
    formula: '10.41 × (1 − (1 − C × CR) × (1 − I × IR) × (1 − A × AR))',
    terms: terms('C', 'CR', 'I', 'IR', 'A', 'AR'),
    compute: (c = 0, cr = 0, i = 0, ir = 0, a = 0, ar = 0) =>
      10.41 * (1 - (1 - c * cr) * (1 - i * ir) * (1 - a * ar)),
  })
  worked.push(uncapped)
  let adjustedImpact = uncapped
  if (uncapped.goesOn > 10) {
    adjustedImpact = workOut({
      name: 'AdjustedImpact capped',
      section,
      formula: 'min(AdjustedImpact, 10)',
      terms: [resultTerm(uncapped)],
      compute: (adjusted = 0) => Math.min(adjusted, 10),
    })
    worked.push(adjustedImpact)
  }
  const adjustedBase = workOut({
    ...baseEquation(resultTerm(adjustedImpact, 'AdjustedImpact'), resultTerm(exploitability)),
    name: 'AdjustedBaseScore',
    section,
  })
  const adjustedTemporal = workOut({
    ...temporalEquation(resultTerm(adjustedBase), temporalMetrics),
    name: 'AdjustedTemporalScore',
    section,
    round,
  })
  const environmental = workOut({
    name: 'EnvironmentalScore',
    section,
    formula: '(AdjustedTemporalScore + (10 − AdjustedTemporalScore) × CDP) × TD',
    terms: [resultTerm(adjustedTemporal), ...general],
    compute: (score = 0, cdp = 0, td = 0) => (score + (10 - score) * cdp) * td,
    round,
  })
  worked.push(adjustedBase, adjustedTemporal, environmental)
  if (environmental.goesOn < 0)
    worked.push(
      workOut({
        name: 'EnvironmentalScore not below 0',
        section,
        formula: 'max(EnvironmentalScore, 0)',
        terms: [resultTerm(environmental)],
        compute: (score = 0) => Math.max(score, 0),
      }),
    )
  return worked
}

/** BaseScore, of Impact or AdjustedImpact; f(Impact) is 0 without impact. */
function baseEquation(impact: ExactTerm, exploitability: ExactTerm): UnplacedEquation {
  return {
    formula: `(0.6 × ${impact.symbol} + 0.4 × Exploitability − 1.5) × f`,
    terms: [impact, exploitability, { symbol: 'f', exact: impact.exact === 0 ? 0 : 1.176 }],
    // Plus 0, because a sum below 0 times 0 is -0.
    compute: (impact = 0, exploitability = 0, f = 0) =>
      (0.6 * impact + 0.4 * exploitability - 1.5) * f + 0,
    round,
  }
}

/** A metric's weight; Not Defined leaves its term out: CDP is a summand, all others are factors. */
function termOf(vector: Vector, key: MetricKey): ExactTerm {
  const value = metricValue(vector, key)
  const { values, weights = [] } = specOf('2.0').metrics.find((metric) => metric.key === key)!
  const neutral = key === 'CDP' ? 0 : 1
  return weightTerm(key, key, value, value ? weights[values.indexOf(value)]! : neutral)
}

function isSet({ value }: ExactTerm): boolean {
  return value !== undefined
}
