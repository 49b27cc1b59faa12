import fc from 'fast-check'
import { expect, test } from 'vitest'

import { textRanks } from './text-ranks.ts'

test('ranks are in the order in which the language sorts, the same for the same text', () => {
  const alike = fc.tuple(fc.constantFrom('a bypass in openssl, number ', 'a', ''), fc.string())
  const text = fc.oneof(
    fc.constantFrom('', 'a', 'ab', 'b', '\u{1f600}', '\uffff', 'é'),
    alike.map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(text, { minLength: 40, maxLength: 120 }), (texts) => {
      const sorted = [...new Set(texts)].filter(Boolean).toSorted()
      const ranks = [...textRanks(texts)]
      const found = sorted.map((each) => ranks[texts.indexOf(each)])
      expect(found).toEqual(found.toSorted((one, other) => one! - other!))
      expect(new Set(found).size).toBe(sorted.length)
      expect(ranks).toEqual(
        texts.map((each) => (each === '' ? Number.NaN : ranks[texts.indexOf(each)])),
      )
    }),
    { numRuns: 300 },
  )
})
