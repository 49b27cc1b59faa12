import { expect, test } from 'vitest'

import { jsonListOf } from './json-list.ts'
import { english, fullResult, sampleResult, v4Text } from './samples.ts'

test('the list says how each may be shared, and null where nobody has said', () => {
  const text = jsonListOf(english, [fullResult(v4Text), sampleResult(v4Text)])
  expect(JSON.parse(text)).toMatchObject([{ tlp: 'AMBER+STRICT' }, { tlp: null }])
})
