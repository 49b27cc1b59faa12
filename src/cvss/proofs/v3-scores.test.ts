import { describe, expect, test } from 'vitest'
import { compareAll } from './reference/expectation.ts'
import { assignments, mandatoryOf, optionalAssignments } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'

describe.each(['3.0', '3.1'] as const)('v%s scores equal the exact ones', (version) => {
  const bases = assignments(version, mandatoryOf(version))

  test('of every base vector', () => {
    expect(compareAll(version, bases)).toEqual({ count: 2592, wrong: [] })
  })

  test('of every base vector with every temporal state', () => {
    expect(compareAll(version, withTemporal())).toEqual({ count: 259_200, wrong: [] })
  })

  function* withTemporal(): Generator<Metrics> {
    const states = optionalAssignments(version, ['E', 'RL', 'RC'])
    for (const base of bases) for (const state of states) yield { ...base, ...state }
  }
})
