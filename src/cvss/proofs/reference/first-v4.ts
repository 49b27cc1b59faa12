/**
 * What FIRST's own repository copy of August 2024 (cvss_score.js) shows: the interpolation of v4.0
 * section 8.2 in plain doubles, in its order of operations, without the later rounding fix.
 */
import { macroVectorScores } from './macrovector-scores.ts'
import { type Metrics, modifiedValue } from './metrics.ts'
import { scoreV4 } from './v4.ts'

const levels: { readonly [metric: string]: { readonly [value: string]: number } } = {
  AV: { N: 0, A: 0.1, L: 0.2, P: 0.3 },
  PR: { N: 0, L: 0.1, H: 0.2 },
  UI: { N: 0, P: 0.1, A: 0.2 },
  AC: { L: 0, H: 0.1 },
  AT: { N: 0, P: 0.1 },
  VC: { H: 0, L: 0.1, N: 0.2 },
  VI: { H: 0, L: 0.1, N: 0.2 },
  VA: { H: 0, L: 0.1, N: 0.2 },
  SC: { H: 0.1, L: 0.2, N: 0.3 },
  SI: { S: 0, H: 0.1, L: 0.2, N: 0.3 },
  SA: { S: 0, H: 0.1, L: 0.2, N: 0.3 },
  CR: { H: 0, M: 0.1, L: 0.2 },
  IR: { H: 0, M: 0.1, L: 0.2 },
  AR: { H: 0, M: 0.1, L: 0.2 },
}

type Level = { divisor: number; highest: readonly string[] }
type Set = { metrics: readonly string[]; levels: { readonly [level: string]: Level } }

/** Highest severity vectors in the order in which that code tries them. */
const sets: readonly Set[] = [
  {
    metrics: ['AV', 'PR', 'UI'],
    levels: {
      '0': { divisor: 1, highest: ['NNN'] },
      '1': { divisor: 4, highest: ['ANN', 'NLN', 'NNP'] },
      '2': { divisor: 5, highest: ['PNN', 'ALP'] },
    },
  },
  {
    metrics: ['AC', 'AT'],
    levels: { '0': { divisor: 1, highest: ['LN'] }, '1': { divisor: 2, highest: ['HN', 'LP'] } },
  },
  {
    metrics: ['VC', 'VI', 'VA', 'CR', 'IR', 'AR'],
    levels: {
      '00': { divisor: 7, highest: ['HHHHHH'] },
      '01': { divisor: 6, highest: ['HHLMMH', 'HHHMMM'] },
      '10': { divisor: 8, highest: ['LHHHHH', 'HLHHHH'] },
      '11': { divisor: 8, highest: ['LHLHMH', 'LHHHMM', 'HLHMHM', 'HLLMHH', 'LLHHHM'] },
      '21': { divisor: 10, highest: ['LLLHHH'] },
    },
  },
  {
    metrics: ['SC', 'SI', 'SA'],
    levels: {
      '0': { divisor: 6, highest: ['HSS'] },
      '1': { divisor: 5, highest: ['HHH'] },
      '2': { divisor: 4, highest: ['LLL'] },
    },
  },
]

/** The overall score which that code shows for a complete vector, in tenths. */
export function firstV4(metrics: Metrics): number {
  const effective = (metric: string) =>
    modifiedValue(metrics, metric) ?? metrics[metric] ?? (/^[CIA]R$/.test(metric) ? 'H' : '')
  const impacts = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA']
  if (impacts.every((metric) => effective(metric) === 'N')) return 0

  const { macroVector } = scoreV4(metrics)
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = [...macroVector].map(Number)
  const score = scoreOf([a, b, c, d, e, f])
  const available = [
    score - scoreOf([a + 1, b, c, d, e, f]),
    score - scoreOf([a, b + 1, c, d, e, f]),
    score - nextJoint(a, b, c, d, e, f),
    score - scoreOf([a, b, c, d + 1, e, f]),
  ]
  const keys = [`${a}`, `${b}`, `${c}${f}`, `${d}`]
  let sum = 0
  let count = Number.isNaN(scoreOf([a, b, c, d, e + 1, f])) ? 0 : 1
  sets.forEach(({ metrics: of, levels: byLevel }, set) => {
    const gap = available[set] ?? Number.NaN
    const level = byLevel[keys[set] ?? '']
    if (Number.isNaN(gap) || level === undefined) return
    count += 1
    sum += gap * (distanceTo(level.highest, of, effective) / (level.divisor * 0.1))
  })
  const value = score - (count === 0 ? 0 : sum / count)
  return Math.round(Math.min(10, Math.max(0, value)) * 10)
}

function scoreOf(digits: readonly number[]): number {
  return (macroVectorScores.get(digits.join('')) ?? Number.NaN) / 10
}

function nextJoint(a: number, b: number, c: number, d: number, e: number, f: number): number {
  if (c === 0 && f === 0) {
    return Math.max(scoreOf([a, b, 0, d, e, 1]), scoreOf([a, b, 1, d, e, 0]))
  }
  return c === 1 && f === 0 ? scoreOf([a, b, 1, d, e, 1]) : scoreOf([a, b, c + 1, d, e, f])
}

/** The distance to the first highest severity vector that no value exceeds. */
function distanceTo(
  highest: readonly string[],
  of: readonly string[],
  effective: (metric: string) => string,
): number {
  for (const vector of highest) {
    const distances = of.map(
      (metric, i) => levelOf(metric, effective(metric)) - levelOf(metric, vector[i]),
    )
    if (distances.some((distance) => distance < 0)) continue
    return distances.reduce((total, distance) => total + distance)
  }
  return Number.NaN
}

function levelOf(metric: string, value: string | undefined): number {
  return levels[metric]?.[value ?? ''] ?? Number.NaN
}
