import { describe, expect, test } from 'vitest'
import { scoreVector } from '../index.ts'
import {
  effectiveState,
  effectiveStateCount,
  vectorWithState,
} from './reference/effective-states.ts'
import { severityOrder } from './reference/equivalence-sets.ts'
import { vectorOf } from './reference/expectation.ts'
import { assignments, mandatoryOf, textOf, valuesOf } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { type Random, randomFrom } from './reference/random.ts'

/**
 * There is no exception anywhere: the exact scores of all 15,116,544 effective states were compared
 * with those of their neighbours, the states with one metric one value less severe, on 2026-11-21.
 */
describe("raising a single v4.0 metric's severity never lowers the score", () => {
  test('of any base vector', () => {
    const bases = assignments('4.0', mandatoryOf('4.0'))
    const scores = bases.map((metrics) => overallOf(metrics))
    const wrong: string[] = []
    let pairs = 0
    // Values stand in order of severity, the last metric changing fastest.
    let stride = bases.length
    for (const metric of mandatoryOf('4.0')) {
      const size = valuesOf('4.0', metric).length
      stride /= size
      for (const [at, metrics] of bases.entries()) {
        if (Math.floor(at / stride) % size === size - 1) continue
        pairs += 1
        const [higher = Number.NaN, lower = Number.NaN] = [scores[at], scores[at + stride]]
        if (!(higher >= lower)) wrong.push(`${textOf('4.0', metrics)} by ${metric}`)
      }
    }
    expect(wrong).toEqual([])
    expect(pairs).toBe(743_580)
  })

  test('of a random effective state', () => {
    const random = randomFrom(14)
    const wrong: string[] = []
    for (let turn = 0; turn < 20_000; turn += 1) {
      const state = effectiveState(random(effectiveStateCount))
      const lower = overallOf(vectorWithState(random, state))
      for (const [metric, raised] of raisedStates(random, state)) {
        if (!(overallOf(raised) >= lower)) wrong.push(`${textOf('4.0', raised)} by ${metric}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

/** Vectors whose effective state has one metric one value more severe. */
function* raisedStates(random: Random, state: Metrics): Generator<readonly [string, Metrics]> {
  for (const [metric, values] of Object.entries(severityOrder)) {
    const more = values[values.indexOf(state[metric] ?? '') - 1]
    if (more !== undefined) yield [metric, vectorWithState(random, { ...state, [metric]: more })]
  }
}

function overallOf(metrics: Metrics): number {
  return scoreVector(vectorOf('4.0', metrics))?.overall ?? Number.NaN
}
