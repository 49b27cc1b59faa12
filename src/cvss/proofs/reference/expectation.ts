/** Compares what the engine says with what the exact computation gives. */
import { parseVector, type Score, scoreVector, type Vector } from '../../index.ts'
import { textOf, type TableVersion } from './metric-tables.ts'
import type { Exact, Metrics } from './metrics.ts'
import { scoreV2 } from './v2.ts'
import { scoreV3 } from './v3.ts'
import { type ExactV4, scoreV4 } from './v4.ts'

/** The exact scores of a complete vector. */
export function exactScore(version: TableVersion, metrics: Metrics): Exact | ExactV4 {
  if (version === '4.0') return scoreV4(metrics)
  return version === '2.0' ? scoreV2(metrics) : scoreV3(version, metrics)
}

/** Tenths as the number an engine must show: the double nearest to the decimal. */
function shown(tenths: number | undefined): number | undefined {
  return tenths === undefined ? undefined : tenths / 10
}

/** The severity rating of a score in tenths; v2.0 by NVD's scale, which has neither end. */
export function severityOfTenths(version: TableVersion, tenths: number): string {
  if (version === '2.0') return tenths < 40 ? 'low' : tenths < 70 ? 'medium' : 'high'
  if (tenths === 0) return 'none'
  if (tenths < 40) return 'low'
  if (tenths < 70) return 'medium'
  return tenths < 90 ? 'high' : 'critical'
}

/** The vector of a canonical text, which must be read without a repair. */
function read(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok || reading.repairs.length > 0) {
    throw new Error(`${text} is not read as it is: ${JSON.stringify(reading)}`)
  }
  return reading.vector
}

/** The vector of some metrics. */
export function vectorOf(version: TableVersion, metrics: Metrics): Vector {
  const text = textOf(version, metrics)
  return read(version === '2.0' ? `CVSS:2.0${text && '/'}${text}` : text)
}

/** Scores all vectors both ways: how many there were, and the first few that differ. */
export function compareAll(
  version: TableVersion,
  all: Iterable<Metrics>,
): { count: number; wrong: readonly string[] } {
  const wrong: string[] = []
  let count = 0
  for (const metrics of all) {
    count += 1
    const score = scoreVector(vectorOf(version, metrics))
    const exact = exactScore(version, metrics)
    if (agrees(version, score, exact) || wrong.length > 4) continue
    const [is, should] = [JSON.stringify(score), JSON.stringify(exact)]
    wrong.push(`${textOf(version, metrics)} is ${is}, in tenths it should be ${should}`)
  }
  return { count, wrong }
}

/** Does every field of the engine's score agree, with none too many? */
function agrees(version: TableVersion, score: Score | undefined, exact: Exact | ExactV4): boolean {
  if (score === undefined) return false
  const common =
    Object.is(score.overall, shown(exact.overall)) &&
    Object.is(score.base, shown(exact.base)) &&
    Object.is(score.environmental, shown(exact.environmental)) &&
    score.severity === severityOfTenths(version, exact.overall)
  if (!common) return false
  if ('macroVector' in exact) {
    return (
      Object.is(score.threat, shown(exact.threat)) &&
      score.nomenclature === exact.nomenclature &&
      score.macroVector === exact.macroVector
    )
  }
  return (
    Object.is(score.temporal, shown(exact.temporal)) &&
    Object.is(score.impact, shown(exact.impact)) &&
    Object.is(score.exploitability, shown(exact.exploitability)) &&
    Object.is(score.modifiedImpact, shown(exact.modifiedImpact))
  )
}
