/** Links of any kind, seeded: nothing throws, nothing grows, and no part is lost in silence. */

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { metricValue } from '#cvss/index.ts'
import { readOwnLink } from './own-permalink.ts'
import { readPermalink } from './read-permalink.ts'
import { mostInLink, readSeveral } from './several.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

const piece = fc.oneof(
  fc.constantFrom(v31, v40, 'AV:N/AC:L', 'CVSS:3.1', 'CVSS2#', '9.8/', '/E:P', '/E:Q', '…', '<br>'),
  fc.constantFrom('&', '&amp;', '%26', '#', '%23', '%2523', '?', '=', '%', '%E0%A4%A', '%00', ' '),
  fc.constantFrom(
    'v=',
    'or=',
    'cve=',
    'text=',
    'vector=',
    'name=',
    'source=',
    '__proto__=',
    'constructor=',
  ),
  fc.constantFrom(
    'CVE-2024-3094',
    'CVE-1',
    'i1byL0stSsvJL1fSUSpOTc1TyMxTSFTISUxSx',
    'NIST',
    '[["a",1]]',
  ),
  fc.string({ maxLength: 6 }),
)
const part = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))
const address = fc.record({
  pathname: fc.oneof(
    fc.constant('/'),
    part.map((text) => `/${text}`),
  ),
  search: fc.oneof(
    fc.constant(''),
    part.map((text) => `?${text}`),
  ),
  hash: fc.oneof(
    fc.constant(''),
    part.map((text) => `#${text}`),
  ),
})

test('no link throws, grows without end, or touches what all objects share', () => {
  fc.assert(
    fc.property(address, (given) => {
      const reading = readPermalink(given, '4.0')
      const several = readSeveral(given, '4.0')
      const own = readOwnLink(given)
      expect(several?.findings.length ?? 0).toBeLessThanOrEqual(mostInLink)
      for (const { text } of reading.notUnderstood) expect(text.length).toBeLessThanOrEqual(80)
      expect(reading.name?.length ?? 0).toBeLessThanOrEqual(60)
      // Read at once or late, it is the same.
      expect(reading).toMatchObject(own ? { kind: 'vector', ...own } : {})
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: 2_000, seed: 10 },
  )
})

test('a metric behind a vector in a fragment is read, named, or stops it', () => {
  const rest = fc.constantFrom('', '/RL:O', '&cve=CVE-2024-3094', '&text=abcx', ')')
  const between = fc.constantFrom(
    '/',
    '//',
    ' ',
    '%2F',
    '&',
    '&amp;',
    '…',
    '<br>',
    '%',
    ',',
    '|',
    '',
  )
  fc.assert(
    fc.property(
      between,
      fc.constantFrom('E:P', 'E:Q', 'E:Px', 'XX:Y'),
      rest,
      (sign, metric, end) => {
        const reading = readPermalink(
          { pathname: '/', search: '', hash: `#${v31}${sign}${metric}${end}` },
          '4.0',
        )
        if (reading.kind !== 'vector') return
        const { doubt, dropped, notUnderstood, isSeveral, vector } = reading
        const isTold = doubt !== undefined || dropped.length + notUnderstood.length > 0 || isSeveral
        const isRead = vector.version === '3.1' && metricValue(vector, 'E') === 'P'
        expect(isTold || isRead, `${sign}${metric}${end}`).toBe(true)
      },
    ),
    { numRuns: 2_000, seed: 11 },
  )
})
