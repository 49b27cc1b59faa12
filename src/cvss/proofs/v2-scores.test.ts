import { describe, expect, test } from 'vitest'
import { compareAll } from './reference/expectation.ts'
import { assignments, mandatoryOf, optionalAssignments } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { pick, randomFrom } from './reference/random.ts'

const bases = assignments('2.0', mandatoryOf('2.0'))
const temporal = optionalAssignments('2.0', ['E', 'RL', 'RC'])
const environmental = optionalAssignments('2.0', ['CDP', 'TD', 'CR', 'IR', 'AR'])

describe('v2.0 scores equal the exact ones', () => {
  test('of every base vector', () => {
    expect(compareAll('2.0', bases)).toEqual({ count: 729, wrong: [] })
  })

  test('of every base vector with every temporal state', () => {
    expect(compareAll('2.0', withTemporal())).toEqual({ count: 72_900, wrong: [] })
  })

  test('of every base vector with every fourth environmental state', () => {
    expect(environmental).toHaveLength(6 * 5 * 4 ** 3)
    expect(compareAll('2.0', withEnvironmental())).toEqual({ count: 729 * 480, wrong: [] })
  })
})

function* withTemporal(): Generator<Metrics> {
  for (const base of bases) for (const state of temporal) yield { ...base, ...state }
}

/** Base vectors take turns with the environmental states; the temporal state is a random one. */
function* withEnvironmental(): Generator<Metrics> {
  const random = randomFrom(2)
  for (const [turn, base] of bases.entries()) {
    for (let i = turn % 4; i < environmental.length; i += 4) {
      yield { ...base, ...pick(random, temporal), ...environmental[i] }
    }
  }
}
