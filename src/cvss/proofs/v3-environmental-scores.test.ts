import { describe, expect, test } from 'vitest'
import { compareAll } from './reference/expectation.ts'
import {
  assignments,
  mandatoryOf,
  optionalAssignments,
  valuesOf,
} from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { pick, type Random, randomFrom } from './reference/random.ts'

describe.each(['3.0', '3.1'] as const)(
  'v%s environmental scores equal the exact ones',
  (version) => {
    const effective = assignments(version, mandatoryOf(version))
    const requirements = assignments(version, ['CR', 'IR', 'AR'])
    const temporal = optionalAssignments(version, ['E', 'RL', 'RC'])

    test('of every effective base vector with all requirements', () => {
      expect(compareAll(version, withEnvironmental(4))).toEqual({
        count: 2592 * 27 * 4,
        wrong: [],
      })
    })

    test('of a base vector with one environmental metric set', () => {
      const all = [...withOneMetric()]
      expect(compareAll(version, all)).toEqual({ count: 2592 * 31, wrong: [] })
    })

    /** Each effective state some times, its values in the base or in the modified metrics. */
    function* withEnvironmental(rounds: number): Generator<Metrics> {
      const random = randomFrom(3)
      for (const values of effective) {
        for (const needs of requirements) {
          for (let round = 0; round < rounds; round += 1) {
            yield {
              ...spread(random, values),
              ...undefinedMedium(random, needs),
              ...pick(random, temporal),
            }
          }
        }
      }
    }

    function spread(random: Random, values: Metrics): Metrics {
      const metrics: { [metric: string]: string } = { ...values }
      for (const [metric, value] of Object.entries(values)) {
        if (random(2) === 0) continue
        metrics[metric] = pick(random, valuesOf(version, metric))
        metrics[`M${metric}`] = value
      }
      return metrics
    }

    /** Medium and Not Defined are the same; both are tried. */
    function undefinedMedium(random: Random, needs: Metrics): Metrics {
      return Object.fromEntries(
        Object.entries(needs).filter(([, value]) => value !== 'M' || random(2) === 0),
      )
    }

    function* withOneMetric(): Generator<Metrics> {
      const keys = ['CR', 'IR', 'AR', ...mandatoryOf(version).map((metric) => `M${metric}`)]
      for (const base of effective) {
        for (const key of keys) yield* assignments(version, [key], base)
      }
    }
  },
)
