import { expect, test } from 'vitest'
import { compareAll } from './reference/expectation.ts'
import { assignments, mandatoryOf } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { pick, randomFrom } from './reference/random.ts'

const bases = assignments('4.0', mandatoryOf('4.0'))

test('the v4.0 score of every base vector equals the exact one', () => {
  expect(compareAll('4.0', bases)).toEqual({ count: 104_976, wrong: [] })
})

test('the v4.0 scores of every base vector with a threat metric equal the exact ones', () => {
  expect(compareAll('4.0', withThreat())).toEqual({ count: 104_976, wrong: [] })
})

function* withThreat(): Generator<Metrics> {
  const random = randomFrom(4)
  for (const base of bases) yield { ...base, E: pick(random, ['A', 'P', 'U']) }
}
