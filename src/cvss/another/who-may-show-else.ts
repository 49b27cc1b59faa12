import { deviations } from '../deviations.ts'
import { scoreVector } from '../score.ts'
import type { Vector } from '../vector-type.ts'
import { emptyVector, isComplete, metricValue, setMetrics, withMetric } from '../vector.ts'
import { type Version } from '../versions.ts'
import type { OtherScore } from './other-score.ts'
import { scoresOfParts } from './parts.ts'
import { misappliedV2 } from './v2.ts'
import { misappliedV3 } from './v3.ts'
import { misappliedV4 } from './v4.ts'

/**
 * Who may show another score for a complete vector, and why: known deviations of other implementations,
 * parts of the vector, the other 3.x version, misapplied formulas, in this order; each number once for
 * each reason, and never the vector's own. None while a mandatory metric is open.
 */
export function whoMayShowElse(vector: Vector): readonly OtherScore[] {
  if (!isComplete(vector)) return []
  const { overall } = scoreVector(vector)!
  const all = [
    ...knownDeviations(vector),
    ...scoresOfParts(vector),
    ...scoresOfOtherVersion(vector),
    ...misapplied(vector),
  ]
  return all.filter(({ number }) => number !== overall)
}

function knownDeviations(vector: Vector): readonly OtherScore[] {
  return deviations(vector).map(({ code: deviation, score: number }) => {
    return { code: 'deviation', number, deviation }
  })
}

const otherOf: Partial<Record<Version, '3.0' | '3.1'>> = { '3.0': '3.1', '3.1': '3.0' }

/** v3.0 and v3.1 have the same metrics, and differ in Roundup and in Modified Impact. */
function scoresOfOtherVersion(vector: Vector): readonly OtherScore[] {
  const version = otherOf[vector.version]
  if (version === undefined) return []
  const other = setMetrics(vector).reduce(
    (rest, { key }) => withMetric(rest, key, metricValue(vector, key)),
    emptyVector(version),
  )
  const code = 'other-version'
  return [
    { code, number: scoreVector(other)!.overall, version },
    ...deviations(other).map(({ code: deviation, score: number }): OtherScore => {
      return { code, number, version, deviation }
    }),
  ]
}

/** By every misapplied formula of the version. */
function misapplied(vector: Vector): readonly OtherScore[] {
  const { version } = vector
  switch (version) {
    case '2.0':
      return misappliedV2(vector)
    case '3.0':
    case '3.1':
      return misappliedV3(version, vector)
    case '4.0':
      return misappliedV4(vector)
    default:
      return version satisfies never
  }
}
