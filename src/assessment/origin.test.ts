import { expect, test } from 'vitest'

import { type Vector, withMetric } from '#cvss/index.ts'
import { readWrittenVector } from '#url/read/undecided.ts'
import { type Origin, changedMetrics } from './origin.ts'

function undecidedVector(): Vector {
  const vector = readWrittenVector('#CVSS:3.1/AV:N/PR:N/UI:N/S:U/C:H/I:H/A:H&or=AC:L,AC:H')
  if (!vector) throw new Error('not read')
  return vector
}

test.each<[Origin['from'], readonly string[]]>([
  ['link', ['AC']],
  ['published', ['AC']],
  ['text', ['AC']],
  ['carried', []],
])('what came undecided by %s and is decided now is changed: %j', (from, changed) => {
  const vector = undecidedVector()
  const origin = { from, name: '', vector }
  expect(changedMetrics(origin, vector)).toEqual([])
  expect(changedMetrics(origin, withMetric(vector, 'AC', 'H'))).toEqual(changed)
  expect(changedMetrics(origin, withMetric(vector, 'AV', 'A'))).toEqual(['AV'])
})
