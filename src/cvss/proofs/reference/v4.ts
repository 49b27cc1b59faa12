/** CVSS v4.0 section 8.2 from its text, in integers: everything is a multiple of 1/50400 tenth. */
import { equivalenceSets, severityOrder } from './equivalence-sets.ts'
import { macroVectorScores } from './macrovector-scores.ts'
import { memoised, type Metrics, modifiedValue, valueOf } from './metrics.ts'

/** What v4.0 gives; scores in tenths. */
export type ExactV4 = {
  base: number
  threat?: number
  environmental?: number
  overall: number
  nomenclature: string
  macroVector: string
}

const attacked = severityOrder['E'] ?? []
const whenNotDefined: Metrics = { E: 'A', CR: 'H', IR: 'H', AR: 'H' }
const environmentalMetrics = 'CR IR AR MAV MAC MAT MPR MUI MVC MVI MVA MSC MSI MSA'.split(' ')

/** Scores a complete v4.0 vector exactly. */
export function scoreV4(metrics: Metrics): ExactV4 {
  const e = metrics['E'] ?? 'A'
  const modified = environmentalMetrics.some((metric) => metrics[metric] !== undefined)
  const effective = (metric: string) =>
    modifiedValue(metrics, metric) ??
    metrics[metric] ??
    whenNotDefined[metric] ??
    valueOf(metrics, metric)
  const bare = (metric: string) => whenNotDefined[metric] ?? valueOf(metrics, metric)

  const base = scoreEffective(bare, 'A')
  const whole = modified || e !== 'A' ? scoreEffective(effective, e) : base
  const exact: ExactV4 = {
    base: base.tenths,
    overall: whole.tenths,
    nomenclature: `CVSS-B${metrics['E'] === undefined ? '' : 'T'}${modified ? 'E' : ''}`,
    macroVector: whole.macroVector,
  }
  if (metrics['E'] !== undefined) exact.threat = scoreEffective(bare, e).tenths
  if (modified) exact.environmental = scoreEffective(effective, 'A').tenths
  return exact
}

type Scored = { tenths: number; macroVector: string }

function scoreEffective(value: (metric: string) => string, e: string): Scored {
  const one = equivalenceSets[0].get(value('AV') + value('PR') + value('UI'))
  const two = equivalenceSets[1].get(value('AC') + value('AT'))
  const impact = value('VC') + value('VI') + value('VA')
  const joint = equivalenceSets[2].get(impact + value('CR') + value('IR') + value('AR'))
  const subsequent = value('SC') + value('SI') + value('SA')
  const four = equivalenceSets[3].get(subsequent)
  if (!one || !two || !joint || !four) throw new RangeError('an unknown value')
  const macroVector =
    one.level + two.level + joint.level[0] + four.level + attacked.indexOf(e) + joint.level[1]
  if (impact + subsequent === 'NNNNNN') return { tenths: 0, macroVector }
  const distances = `${one.distance} ${two.distance} ${joint.distance} ${four.distance}`
  const divisors = `${one.divisor} ${two.divisor} ${joint.divisor} ${four.divisor}`
  return { tenths: interpolated(macroVector, distances, divisors), macroVector }
}

/** Distances are multiplied by 840 / divisor, the mean by 60 / count: all stay integers. */
const unit = 840 * 60

const interpolated = memoised((macroVector = '', distanceList = '', divisorList = ''): number => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = [...macroVector].map(Number)
  const score = macroVectorScores.get(macroVector) ?? Number.NaN
  const below = [
    macroVectorScores.get(`${a + 1}${b}${c}${d}${e}${f}`),
    macroVectorScores.get(`${a}${b + 1}${c}${d}${e}${f}`),
    highestOf(nextJoint(`${c}${f}`).map(([c2, f2]) => `${a}${b}${c2}${d}${e}${f2}`)),
    macroVectorScores.get(`${a}${b}${c}${d + 1}${e}${f}`),
    macroVectorScores.get(`${a}${b}${c}${d}${e + 1}${f}`),
  ]
  const distances = distanceList.split(' ').map(Number)
  const divisors = divisorList.split(' ').map(Number)
  const parts = below.map((lower, set) => {
    const proportion = ((distances[set] ?? 0) * 840) / (divisors[set] ?? 1)
    return lower === undefined ? 0 : (score - lower) * proportion
  })
  const total = parts.reduce((whole, part) => whole + part, 0)
  const count = below.filter((lower) => lower !== undefined).length
  const value = score * unit - (count === 0 ? 0 : total * (60 / count))
  const rounded = Math.floor((2 * value + unit) / (2 * unit))
  return Math.min(100, Math.max(0, rounded))
})

function nextJoint(level: string): readonly string[] {
  if (level === '00') return ['01', '10']
  if (level === '01' || level === '10') return ['11']
  return level === '11' ? ['21'] : []
}

function highestOf(macroVectors: readonly string[]): number | undefined {
  const scores = macroVectors.flatMap((macroVector) => macroVectorScores.get(macroVector) ?? [])
  return scores.length === 0 ? undefined : Math.max(...scores)
}
