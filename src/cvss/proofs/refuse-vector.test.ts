import { describe, expect, test } from 'vitest'
import { parseVector } from '../index.ts'
import { misquoted, refused } from './reference/readings.ts'

/** One problem as `code position text`. */
describe('is refused', () => {
  test.each([
    ['nothing at all', '', ['empty 0 ']],
    ['a metric given twice', 'CVSS:3.1/AV:N/AC:L/AV:L', ['duplicate-metric 19 AV:L']],
    ['a metric given twice alike', 'CVSS:3.1/AV:N/AV:N', ['duplicate-metric 14 AV:N']],
    ['an optional metric given twice as X', 'CVSS:3.1/E:X/E:X', ['duplicate-metric 13 E:X']],
    ['an unknown metric', 'CVSS:3.1/XY:N/AV:N', ['unknown-metric 9 XY:N']],
    ['a metric of another version', 'CVSS:3.1/AT:N', ['unknown-metric 9 AT:N']],
    ['an unknown value', 'CVSS:3.1/AV:Q', ['unknown-value 9 AV:Q']],
    ['a value of another version', 'CVSS:4.0/AV:N/UI:R', ['unknown-value 14 UI:R']],
    ['an empty value', 'CVSS:3.1/AV:', ['unknown-value 9 AV:']],
    ['an empty metric', 'CVSS:3.1/:N', ['unknown-metric 9 :N']],
    ['X in v2.0', 'CVSS:2.0/E:X', ['unknown-value 9 E:X']],
    ['ND in v3', 'CVSS:3.1/E:ND', ['unknown-value 9 E:ND']],
    ['Safety in SI', 'CVSS:4.0/SI:S', ['unknown-value 9 SI:S']],
    ['Safety in SA', 'CVSS:4.0/SA:S', ['unknown-value 9 SA:S']],
    ['Safety in SC', 'CVSS:4.0/SC:S', ['unknown-value 9 SC:S']],
    ['Safety in MSC', 'CVSS:4.0/MSC:S', ['unknown-value 9 MSC:S']],
    ['a version that does not exist', 'CVSS:5.0/AV:N', ['unknown-version 0 CVSS:5.0']],
    ['two colons', 'CVSS:3.1/AV:N:L', ['two-colons 9 AV:N:L']],
    ['two colons together', 'CVSS:3.1/AV::N', ['two-colons 9 AV::N']],
    ['no colon', 'CVSS:3.1/AVN', ['no-colon 9 AVN']],
    ['an empty segment', 'CVSS:3.1//AV:N', ['empty-segment 9 ']],
    ['an empty segment in the middle', 'CVSS:3.1/AV:N//AC:L', ['empty-segment 14 ']],
    ['constructor as a metric', 'CVSS:3.1/constructor:N', ['unknown-metric 9 constructor:N']],
    ['__proto__ as a metric', 'CVSS:4.0/__proto__:N', ['unknown-metric 9 __proto__:N']],
    ['toString as a metric', 'CVSS:3.0/toString:N', ['unknown-metric 9 toString:N']],
    [
      'hasOwnProperty as a metric',
      'CVSS:2.0/hasOwnProperty:N',
      ['unknown-metric 9 hasOwnProperty:N'],
    ],
    ['constructor as a value', 'CVSS:3.1/AV:constructor', ['unknown-value 9 AV:constructor']],
    ['__proto__ as a value', 'CVSS:4.0/AV:__proto__', ['unknown-value 9 AV:__proto__']],
    ['toString as a value', 'CVSS:2.0/AV:toString', ['unknown-value 9 AV:toString']],
    [
      'hasOwnProperty as a value',
      'CVSS:4.0/U:hasOwnProperty',
      ['unknown-value 9 U:hasOwnProperty'],
    ],
    ['a list index as a value', 'CVSS:3.1/AV:0', ['unknown-value 9 AV:0']],
    [
      'several faults, every one of them named',
      'CVSS:3.1/AV:N/XY:N/AC:Q/AV:L//PRN/UI:N:R',
      [
        'unknown-metric 14 XY:N',
        'unknown-value 19 AC:Q',
        'duplicate-metric 24 AV:L',
        'empty-segment 29 ',
        'no-colon 30 PRN',
        'two-colons 34 UI:N:R',
      ],
    ],
    [
      'a metric given twice, the second time with an unknown value',
      'CVSS:3.1/AV:N/AV:Q',
      ['duplicate-metric 14 AV:Q', 'unknown-value 14 AV:Q'],
    ],
    [
      'a metric given twice, the first time with an unknown value',
      'CVSS:3.1/AV:Q/AV:N',
      ['duplicate-metric 14 AV:N', 'unknown-value 9 AV:Q'],
    ],
    [
      'a metric given three times, at the second and the third',
      'CVSS:3.1/AV:N/AV:N/AV:N',
      ['duplicate-metric 14 AV:N', 'duplicate-metric 19 AV:N'],
    ],
    ['a mandatory metric open and then given', 'CVSS:3.1/AV:X/AV:N', ['duplicate-metric 14 AV:N']],
  ])('%s', (_, text, expected) => {
    const problems = refused(text)
    expect(
      problems
        .map(({ code, position, text: quoted }) => `${code} ${position} ${quoted}`)
        .toSorted(),
    ).toEqual(expected.toSorted())
    expect(misquoted(text, problems)).toEqual([])
  })

  test('white space alone is empty', () => {
    expect(refused(' \n ').map(({ code }) => code)).toEqual(['empty'])
  })

  test('problems stand in the order of the text', () => {
    const positions = refused('CVSS:4.0/AV:Q/XX:N/AV:N/SI:S/AC').map(({ position }) => position)
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
  })

  test('an unknown value names the metric and what is allowed', () => {
    const [problem] = refused('CVSS:4.0/SI:S')
    expect(problem).toMatchObject({ metric: 'SI' })
    expect(problem?.allowed).toEqual(['H', 'L', 'N'])
  })

  test('an unknown value of an optional metric may be Not Defined too', () => {
    expect(refused('CVSS:4.0/MSI:Q')[0]?.allowed.toSorted()).toEqual(['H', 'L', 'N', 'S', 'X'])
    expect(refused('CVSS:2.0/TD:Q')[0]?.allowed.toSorted()).toEqual(['H', 'L', 'M', 'N', 'ND'])
  })

  test('an unknown metric names the metrics of the version', () => {
    const [problem] = refused('CVSS:3.1/XY:N')
    expect(problem?.allowed).toEqual(expect.arrayContaining(['AV', 'MS', 'RC']))
    expect(problem?.allowed).not.toContain('AT')
  })

  test('an unknown version names the versions there are', () => {
    const [problem] = refused('CVSS:5.0/AV:N')
    expect(problem?.allowed.join(' ')).toMatch(/4\.0.*3\.1.*3\.0.*2\.0/)
  })
})

describe('a text of more than 2,048 characters', () => {
  const filler = (length: number) => `CVSS:3.1/${'AV:N/'.repeat(length)}`.slice(0, length)

  test('is refused as too long, and for nothing else', () => {
    expect(refused(filler(2049)).map(({ code }) => code)).toEqual(['too-long'])
    expect(refused(filler(2048)).map(({ code }) => code)).not.toContain('too-long')
  })

  test.each([
    ['a megabyte of segments', 'CVSS:3.1/AV:N'.repeat(80_000)],
    ['a megabyte of slashes', '/'.repeat(1_000_000)],
    ['a megabyte of parentheses', '('.repeat(1_000_000)],
    ['a megabyte of colons', ':'.repeat(1_000_000)],
    ['a megabyte of encoded percents', '%25'.repeat(350_000)],
    ['a megabyte of entities', '&amp;'.repeat(210_000)],
    ['a megabyte of white space', ' '.repeat(1_000_000)],
  ])('is refused for its length alone: %s', (_, text) => {
    expect(refused(text).map(({ code }) => code)).toEqual(['too-long'])
  })

  test('is not looked at beyond its length and what is quoted of it', () => {
    const unread = { length: 1_000_000, slice: () => 'quoted' }
    // Anything else that reading does to a text throws on this object.
    const reading = parseVector(unread as unknown as string)
    expect(!reading.ok && reading.problems).toMatchObject([{ code: 'too-long', text: 'quoted' }])
  })
})

test.each([
  ['parentheses', '('.repeat(1000) + ')'.repeat(1000)],
  ['percent signs', '%25'.repeat(680)],
  ['entities', '&amp;'.repeat(400)],
  ['digits', `${'9'.repeat(2000)}/AV:N`],
  ['slashes', '/'.repeat(2048)],
  ['colons', `AV${':'.repeat(2000)}N`],
])('the longest text allowed is refused, whatever it repeats: %s', (_, text) => {
  expect(refused(text)).not.toEqual([])
})
