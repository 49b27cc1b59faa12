import { expect, test } from 'vitest'

import { withCandidate } from '#cvss/target.ts'
import { jsonListOf } from './json-list.ts'
import { sharedResult } from './shared-result.ts'
import { english, fullResult, sampleResult, v4Text } from './samples.ts'

test('the list says how each may be shared, and null where nobody has said', () => {
  const text = jsonListOf(english, [fullResult(v4Text), sampleResult(v4Text)])
  expect(JSON.parse(text)).toMatchObject([{ tlp: 'AMBER+STRICT' }, { tlp: null }])
})

test('what sources outside say is in it with its day, and nothing of what was not asked', () => {
  const { epss } = fullResult(v4Text)
  const text = jsonListOf(english, [fullResult(v4Text), sampleResult(v4Text)])
  const [known, unknown] = JSON.parse(text)
  expect(known).toMatchObject({
    epss: { probability: epss?.probability, percentile: epss?.percentile, date: epss?.date },
    kev: expect.stringContaining('KEV'),
    ssvc: expect.stringContaining('SSVC'),
  })
  expect(Object.keys(unknown)).not.toContain('epss')
  expect(Object.keys(unknown)).not.toContain('kev')
  expect(Object.keys(unknown)).not.toContain('ssvc')
})

test('what is undecided is in it as links write it', () => {
  const { vector } = sampleResult(v4Text)
  const undecided = sharedResult(withCandidate(vector, 'AC', 'H'), sampleResult(v4Text))
  const [first, second] = JSON.parse(jsonListOf(english, [undecided, sampleResult(v4Text)]))
  expect(first).toMatchObject({ undecided: ['AC:L,AC:H'], score: null })
  expect(Object.keys(second)).not.toContain('undecided')
})
