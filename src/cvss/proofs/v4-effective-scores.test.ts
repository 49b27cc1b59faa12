import { describe, expect, test } from 'vitest'
import {
  effectiveState,
  effectiveStateCount,
  vectorWithState,
} from './reference/effective-states.ts'
import { compareAll } from './reference/expectation.ts'
import type { Metrics } from './reference/metrics.ts'
import { randomFrom } from './reference/random.ts'

/** Prime to every radix, so that a stride visits every pair of values. */
const stride = 13

describe('v4.0 scores equal the exact ones', () => {
  test('of every thirteenth of the 15,116,544 effective states', () => {
    expect(effectiveStateCount).toBe(15_116_544)
    expect(compareAll('4.0', states())).toEqual({ count: 1_162_812, wrong: [] })
  })

  function* states(): Generator<Metrics> {
    const random = randomFrom(40)
    for (let index = 0; index < effectiveStateCount; index += stride) {
      yield vectorWithState(random, effectiveState(index))
    }
  }
})
