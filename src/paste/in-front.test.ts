/** What touches a prefix from in front, seeded: named, joined, or it stops the vector. */

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { readText } from './read-pasted.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

test('no metric in front of a prefix is left out in silence', () => {
  const before = fc.constantFrom(
    '',
    '9.8',
    '7',
    'x',
    '(',
    'see ',
    '| ',
    '/',
    'CVE-2024-3094 ',
    '"',
    'AC:L/',
  )
  const metric = fc.constantFrom('E:P', 'RL:O', 'E:Px', 'E:Q', 'AV:L', 'MAV:L', 'CR:H', 'PR:Nx')
  const sign = fc.constantFrom(
    '/',
    '/ ',
    '//',
    ' /',
    ' ',
    ', ',
    '\n',
    '<br>',
    '&nbsp;',
    '\u200b/',
    ': ',
    ' | ',
  )
  const metrics = fc.array(fc.tuple(metric, sign), { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(before, metrics, (front, given) => {
      const text = `${front}${given.flat().join('')}${v31}`
      const { pasted } = readText(text, '4.0')
      if (pasted.kind !== 'vectors') return
      const said = pasted.found.flatMap(({ vector, left, dropped }) => [
        ...formatVector(vector).split('/'),
        ...left,
        ...dropped.map((each) => each.text),
      ])
      const all = [...said, ...pasted.unreadable.map((each) => each.text)].join(' ')
      for (const [each] of given) expect(all, text).toContain(each)
    }),
    { numRuns: 2_000, seed: 12 },
  )
})
