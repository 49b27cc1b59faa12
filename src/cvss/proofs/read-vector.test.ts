import { describe, expect, test } from 'vitest'
import { emptyVector, formatVector, metricValue, missingMetrics, type Repair } from '../index.ts'
import { misquoted, readable } from './reference/readings.ts'

const base31 = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const base40 = 'AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const base2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
const whole31 = `CVSS:3.1/${base31}`
const whole40 = `CVSS:4.0/${base40}`

describe('is read without a repair', () => {
  test.each([
    ['a canonical v4.0 vector', whole40, whole40],
    ['a canonical v3.1 vector', whole31, whole31],
    ['a canonical v3.0 vector', `CVSS:3.0/${base31}`, `CVSS:3.0/${base31}`],
    ['a bare v2.0 vector, which Au tells', base2, base2],
    ['a half-filled v2.0 vector, which CDP tells', 'AV:N/CDP:H', 'AV:N/CDP:H'],
    ['a half-filled v2.0 vector, which TD tells', 'TD:L', 'TD:L'],
    ['a v2.0 vector with a prefix', `CVSS:2.0/${base2}`, base2],
    ['v3 in any order', 'CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N', whole31],
    ['an optional metric written as Not Defined', `${whole31}/E:X/MAV:X`, whole31],
    ['a v2.0 metric written as Not Defined', `${base2}/E:ND/TD:ND`, base2],
    ['a prefix alone, as the empty vector', 'CVSS:3.1', 'CVSS:3.1'],
    ['values that are words', `${whole40}/U:Amber`, `${whole40}/U:Amber`],
    ['Safety in a modified metric', `${whole40}/MSI:S/MSA:S`, `${whole40}/MSI:S/MSA:S`],
  ])('%s', (_, text, canonical) => {
    const { vector, repairs } = readable(text)
    expect(formatVector(vector)).toBe(canonical)
    expect(repairs).toEqual([])
  })

  test('a prefix alone gives the empty vector of its version', () => {
    expect(readable('CVSS:4.0').vector).toEqual(emptyVector('4.0'))
    expect(readable('CVSS:2.0').vector).toEqual(emptyVector('2.0'))
  })
})

/** One repair as `code position text became`. */
describe('is repaired, and each repair listed', () => {
  test.each([
    ['lower case', 'CVSS:3.1/av:n/AC:L', 'CVSS:3.1/AV:N/AC:L', ['letter-case 9 av:n AV:N']],
    ['a lower-case prefix', 'cvss:3.1/AV:N', 'CVSS:3.1/AV:N', ['letter-case 0 cvss:3.1 CVSS:3.1']],
    [
      'upper case where words are',
      'CVSS:4.0/U:RED',
      'CVSS:4.0/U:Red',
      ['letter-case 9 U:RED U:Red'],
    ],
    ['Authentication in upper case', 'CVSS:2.0/AU:n', 'Au:N', ['letter-case 9 AU:n Au:N']],
    ['percent-encoding', 'CVSS:3.1/AV%3AN', 'CVSS:3.1/AV:N', ['percent-encoding 9 AV%3AN AV:N']],
    [
      'percent-encoding in lower case, in each segment',
      'CVSS%3a3.1/AV%3aN/AC:L',
      'CVSS:3.1/AV:N/AC:L',
      ['percent-encoding 0 CVSS%3a3.1 CVSS:3.1', 'percent-encoding 11 AV%3aN AV:N'],
    ],
    [
      'percent-encoding done twice',
      'CVSS:3.1/AV%253AN',
      'CVSS:3.1/AV:N',
      ['percent-encoding 9 AV%253AN AV:N'],
    ],
    ['a trailing slash', 'CVSS:3.1/AV:N/', 'CVSS:3.1/AV:N', ['trailing-slash 14  ']],
    ['a trailing slash behind the prefix alone', 'CVSS:3.1/', 'CVSS:3.1', ['trailing-slash 9  ']],
    ['a score in front', '7.5/CVSS:3.1/AV:N', 'CVSS:3.1/AV:N', ['score-in-front 0 7.5 ']],
    [
      'a mandatory metric written as Not Defined',
      'CVSS:3.1/AV:X/AC:L',
      'CVSS:3.1/AC:L',
      ['mandatory-not-defined 9 AV:X '],
    ],
    [
      'two faults of one segment, as two repairs',
      'CVSS:3.1/av%3An',
      'CVSS:3.1/AV:N',
      ['letter-case 9 av%3An AV:N', 'percent-encoding 9 av%3An AV:N'],
    ],
    [
      'a v4.0 metric behind one it should precede',
      'CVSS:4.0/AC:L/AV:N/AT:N',
      'CVSS:4.0/AV:N/AC:L/AT:N',
      ['order 14 AV:N AV:N'],
    ],
    [
      'the order in which document version 1.0 printed v4.0',
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/SC:L/VI:H/SI:L/VA:H/SA:L',
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L',
      ['order 44 VI:H VI:H', 'order 54 VA:H VA:H'],
    ],
  ])('%s', (_, text, canonical, expected) => {
    const { vector, repairs } = readable(text)
    expect(formatVector(vector)).toBe(canonical)
    expect(repairs.map(asLine).toSorted()).toEqual(expected.toSorted())
    expect(misquoted(text, repairs)).toEqual([])
  })

  test.each([
    ['white space around', ` \t${whole31}\n`, whole31, 'white-space'],
    ['white space between', 'CVSS:3.1/AV:N / AC:L', 'CVSS:3.1/AV:N/AC:L', 'white-space'],
    ['white space at a colon', 'CVSS:3.1/AV: N', 'CVSS:3.1/AV:N', 'white-space'],
    ['parentheses', `(${base2})`, base2, 'parentheses'],
    ['an encoded slash', 'CVSS:3.1%2FAV:N%2FAC:L', 'CVSS:3.1/AV:N/AC:L', 'percent-encoding'],
    ['an encoded space', 'CVSS:3.1/AV:N%20/AC:L', 'CVSS:3.1/AV:N/AC:L', 'percent-encoding'],
    ['a decimal entity', 'CVSS:3.1/AV&#58;N', 'CVSS:3.1/AV:N', 'html-entity'],
    ['a hexadecimal entity', 'CVSS:3.1/AV&#x3A;N', 'CVSS:3.1/AV:N', 'html-entity'],
    ['a named entity', 'CVSS:3.1/AV&colon;N', 'CVSS:3.1/AV:N', 'html-entity'],
    [
      'an encoded slash as an entity',
      'CVSS:3.1&#47;AV:N&sol;AC:L',
      'CVSS:3.1/AV:N/AC:L',
      'html-entity',
    ],
    ['a score of v2.0 in front', `7.5/(${base2})`, base2, 'score-in-front'],
    ['a whole number as score in front', `10/${whole31}`, whole31, 'score-in-front'],
  ])('%s', (_, text, canonical, code) => {
    const { vector, repairs } = readable(text)
    expect(formatVector(vector)).toBe(canonical)
    expect(repairs.map((repair) => repair.code)).toContain(code)
    expect(misquoted(text, repairs)).toEqual([])
  })

  test('a metric both in wrong order and in lower case is listed for both', () => {
    const { repairs } = readable('CVSS:4.0/AC:L/av:n')
    expect(repairs.map(asLine).toSorted()).toEqual([
      'letter-case 14 av:n AV:N',
      expect.stringMatching(/^order 14 av:n /),
    ])
  })

  test('a mandatory metric written as Not Defined stays open', () => {
    const { vector } = readable(`CVSS:3.1/${base31.replace('AV:N', 'AV:X')}`)
    expect(missingMetrics(vector)).toEqual(['AV'])
    expect(metricValue(vector, 'AV')).toBeUndefined()
  })

  test('a vector with an open metric is well formed and names what is missing', () => {
    const { vector, repairs } = readable('CVSS:4.0/AV:N/VC:H/SA:N')
    expect(repairs).toEqual([])
    expect(missingMetrics(vector)).toEqual(['AC', 'AT', 'PR', 'UI', 'VI', 'VA', 'SC', 'SI'])
  })
})

describe('without a prefix', () => {
  test.each([
    ['AT tells v4.0', 'AV:N/AC:L/AT:N', '4.0'],
    ['VC tells v4.0', 'AV:N/VC:H', '4.0'],
    ['PR tells v3.1', 'AV:N/PR:N', '3.1'],
    ['UI tells v3.1', 'AV:N/UI:R', '3.1'],
    ['S tells v3.1', 'AV:N/S:C', '3.1'],
    ['the whole base of v4.0 is v4.0', base40, '4.0'],
    ['the whole base of v3 is v3.1', base31, '3.1'],
  ] as const)('%s, whatever is on screen', (_, text, version) => {
    for (const onScreen of ['4.0', '3.1', '2.0'] as const) {
      const { vector, repairs } = readable(text, onScreen)
      expect(vector.version).toBe(version)
      expect(repairs).toHaveLength(1)
      expect(repairs[0]).toMatchObject({ code: 'prefix-missing', position: 0 })
    }
  })

  test.each(['4.0', '3.1', '3.0', '2.0'] as const)(
    'letters of several versions are read as the one on screen, v%s, and that is said',
    (onScreen) => {
      const { vector, repairs } = readable('AV:N/AC:L', onScreen)
      expect(vector.version).toBe(onScreen)
      expect(repairs.map(({ code }) => code)).toContain('version-assumed')
    },
  )

  test('the version on screen is v4.0 unless told otherwise', () => {
    expect(readable('AV:N/AC:L').vector.version).toBe('4.0')
  })

  test('a prefix decides against the version on screen', () => {
    expect(readable('CVSS:3.0/AV:N', '2.0').vector.version).toBe('3.0')
  })
})

function asLine({ code, position, text, became }: Repair): string {
  return `${code} ${position} ${text} ${became}`
}
