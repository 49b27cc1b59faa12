import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  emptyVector,
  formatVector,
  parseVector,
  specOf,
  type Vector,
  type Version,
  versions,
} from '#cvss/index.ts'
import { formatPermalink } from '../permalink.ts'
import { readPermalink } from './read-permalink.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v30 = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v20 = 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P'
const bare = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

/** Released forms: what formatPermalink has ever written. They stay readable for ever. */
const released: readonly (readonly [fragment: string, vectorString: string])[] = [
  [`#${v40}`, v40],
  [`#${v40}/E:A/CR:H/MAV:L/MSI:S/AU:Y/U:Amber`, `${v40}/E:A/CR:H/MAV:L/MSI:S/AU:Y/U:Amber`],
  [`#${v31}`, v31],
  [`#${v31}/E:P/RL:O/RC:C/CR:M/MAV:A`, `${v31}/E:P/RL:O/RC:C/CR:M/MAV:A`],
  [`#${v30}`, v30],
  [`#${v20}`, 'AV:N/AC:L/Au:N/C:P/I:P/A:P'],
  ['#CVSS:2.0/AV:N/E:POC/CDP:MH/TD:M', 'AV:N/E:POC/CDP:MH/TD:M'],
  ['#CVSS:4.0/AV:N', 'CVSS:4.0/AV:N'],
  ['#CVSS:3.1/S:C/A:H', 'CVSS:3.1/S:C/A:H'],
  ['#CVSS:4.0', 'CVSS:4.0'],
  ['#CVSS:3.1', 'CVSS:3.1'],
  ['#CVSS:3.0', 'CVSS:3.0'],
  ['#CVSS:2.0', ''],
]

type Parts = { pathname?: string; search?: string; hash?: string }

function read(parts: Parts, onScreen: Version = '4.0') {
  return readPermalink({ pathname: '/plumb/', search: '', hash: '', ...parts }, onScreen)
}

/** The fragment that a reading would be written as, or what else it is. */
function permalinkOf(parts: Parts, onScreen?: Version): string {
  const reading = read(parts, onScreen)
  return reading.kind === 'vector' ? formatPermalink(reading.vector) : reading.kind
}

const anyVector: fc.Arbitrary<Vector> = fc
  .constantFrom(...versions)
  .chain((version) =>
    fc
      .tuple(...specOf(version).metrics.map((metric) => fc.nat(metric.values.length)))
      .map((values) => ({ version, values })),
  )

describe('released links', () => {
  test.each(released)('%s is read and written as it stands', (fragment, vectorString) => {
    const reading = read({ hash: fragment })
    if (reading.kind !== 'vector') throw new Error(reading.kind)
    expect(formatVector(reading.vector)).toBe(vectorString)
    expect(reading.repairs).toEqual([])
    expect(formatPermalink(reading.vector)).toBe(fragment)
  })
})

describe('round trip', () => {
  test('every vector survives its link', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        const fragment = formatPermalink(vector)
        expect(read({ hash: fragment })).toMatchObject({ kind: 'vector', vector, repairs: [] })
      }),
    )
  })

  test('every link ends in a letter or digit and needs no encoding', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        expect(formatPermalink(vector)).toMatch(/^#CVSS:\d\.\d[A-Za-z\d:/]*(?<=[A-Za-z\d])$/)
      }),
    )
  })

  test('every vector survives encoding once and twice, in fragment, path and query', () => {
    fc.assert(
      fc.property(anyVector, fc.constantFrom(1, 2), (vector, times) => {
        let encoded = formatPermalink(vector).slice(1)
        let sign = '#'
        for (let time = 0; time < times; time++) {
          encoded = encodeURIComponent(encoded)
          sign = encodeURIComponent(sign)
        }
        const fragment = formatPermalink(vector)
        expect(permalinkOf({ hash: `#${encoded}` })).toBe(fragment)
        expect(permalinkOf({ pathname: `/plumb/${sign}${encoded}` })).toBe(fragment)
        expect(permalinkOf({ search: `?${sign}${encoded}` })).toBe(fragment)
        expect(permalinkOf({ search: `?v=${encoded}` })).toBe(fragment)
      }),
    )
  })

  test('every vector survives what autolinkers append, without a repair', () => {
    const junk = fc.constantFrom(
      ...Array.from(`)]}>*|"'.,;:\``),
      '**',
      '%5D',
      '%7C',
      '%29',
      '%255D',
      '_',
      '~',
      '”',
      '»',
    )
    fc.assert(
      fc.property(anyVector, fc.array(junk, { maxLength: 4 }), (vector, run) => {
        const reading = read({ hash: formatPermalink(vector) + run.join('') })
        expect(reading).toMatchObject({ kind: 'vector', vector, repairs: [] })
      }),
    )
  })
})

describe('mangled and foreign links', () => {
  test.each<[Parts, string]>([
    [{ hash: `#?vector=${v31}` }, `#${v31}`],
    [{ hash: `#vector=${v31}` }, `#${v31}`],
    [{ hash: `#?v=${v31}` }, `#${v31}`],
    [{ hash: `#%3Fvector%3D${encodeURIComponent(v31)}` }, `#${v31}`],
    [{ hash: `#/${v31}` }, `#${v31}`],
    [{ hash: `#!${v31}` }, `#${v31}`],
    [{ hash: `#%21${v31}` }, `#${v31}`],
    [{ hash: `#?${v31}` }, `#${v31}`],
    [{ hash: `##${v31}` }, `#${v31}`],
    [{ hash: `#%23${v31}` }, `#${v31}`],
    [{ hash: `#${v31}#top` }, `#${v31}`],
    [{ search: `?v=${v31}` }, `#${v31}`],
    [{ search: `?v=%23${v31}` }, `#${v31}`],
    [{ search: `?vector=${v31}%23` }, `#${v31}`],
    [{ search: `?${v31}` }, `#${v31}`],
    [{ pathname: `/%23${v40}` }, `#${v40}`],
    [{ pathname: `/a/b/%2523${v40}` }, `#${v40}`],
    [{ pathname: `/%23${v40}%26cve=CVE-2024-1234` }, `#${v40}`],
    [{ pathname: `/%23${v40}`, search: '?utm_source=mail' }, `#${v40}`],
    [{ search: `?from=mail%23${v40}` }, `#${v40}`],
    [{ hash: '#(AV:N/AC:L/Au:N/C:P/I:P/A:P)' }, `#${v20}`],
    [{ hash: '#AV:N/AC:L/Au:N/C:P/I:P/A:P' }, `#${v20}`],
    [{ hash: '#CVSS:3.1&#x2F;AV:N&#x2F;AC:L' }, '#CVSS:3.1/AV:N/AC:L'],
  ])('%o reads as %s', (parts, fragment) => {
    expect(permalinkOf(parts)).toBe(fragment)
  })

  test.each([
    [`?name=CVE-2024-1234&vector=${bare}&version=3.1&source=NIST`, `#${v31}`],
    [`?name=CVE-2017-7542&vector=${bare}&version=3.0&source=NIST`, `#${v30}`],
    ['?name=CVE-2014-0160&vector=(AV:N/AC:L/Au:N/C:P/I:P/A:P)&version=2.0', `#${v20}`],
    [`?vector=${v40.slice('CVSS:4.0/'.length)}&version=4.0&source=CNA`, `#${v40}`],
    [`?version=3.0&amp;vector=${encodeURIComponent(bare)}`, `#${v30}`],
    [`?vector=${v30}&version=3.1`, `#${v30}`],
  ])('NVD’s version beside a bare vector counts: %s', (search, fragment) => {
    expect(permalinkOf({ search })).toBe(fragment)
    expect(read({ search })).toMatchObject({ repairs: [] })
  })

  test('a bare vector that no metric places is of the version on screen, and says so', () => {
    const reading = read({ hash: '#AV:N/AC:L' }, '3.0')
    expect(reading).toMatchObject({
      vector: { version: '3.0' },
      repairs: [{ code: 'version-assumed' }],
    })
  })

  test('what follows an ampersand never changes the vector', () => {
    for (const context of [
      '&cve=CVE-2024-1234',
      '&t=100%25%20of%20A%26B',
      `&v=${v30}`,
      '&unknown',
      '&',
      '&&a=b',
      '&t=%',
    ])
      expect(permalinkOf({ hash: `#${v40}${context}` })).toBe(`#${v40}`)
  })

  test('the fragment goes before the query', () => {
    expect(permalinkOf({ hash: `#${v40}`, search: `?v=${v31}` })).toBe(`#${v40}`)
    expect(permalinkOf({ hash: '#main', search: `?v=${v31}` })).toBe(`#${v31}`)
  })

  test('what the vector itself got wrong is repaired by its reader and listed', () => {
    const reading = read({ hash: '#cvss:3.1/av:n/' })
    expect(reading.kind === 'vector' && reading.repairs.map(({ code }) => code)).toEqual([
      'letter-case',
      'letter-case',
      'trailing-slash',
    ])
  })
})

describe('no link', () => {
  test.each<Parts>([
    {},
    { hash: '#' },
    { hash: '#main' },
    { hash: '#faq-2' },
    { hash: '#/list' },
    { hash: '#&cve=CVE-2024-1234' },
    { search: '?v=1.2.3' },
    { search: '?v=' },
    { search: '?utm_source=a/b:c' },
    { search: '?a/b:c' },
    { pathname: '/%23main' },
  ])('%o carries no vector', (parts) => {
    expect(read(parts).kind).toBe('none')
  })
})

describe('unreadable links', () => {
  test('say what was wrong and keep the text to be mended', () => {
    const reading = read({ hash: '#CVSS%3A3.1/AV:N/AC:X1)' })
    expect(reading).toMatchObject({
      kind: 'unreadable',
      text: 'CVSS:3.1/AV:N/AC:X1',
      problems: [{ code: 'unknown-value', position: 14, text: 'AC:X1' }],
    })
  })

  test('positions are positions in the text handed back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{1,3}:[A-Z0-9]{1,3}(?:\/[A-Z%]{1,3}:[A-Z0-9:]{1,2}){0,4}$/),
        (text) => {
          const reading = read({ hash: `#%2F${encodeURIComponent(text)}` })
          if (reading.kind !== 'unreadable') return
          for (const problem of reading.problems)
            expect(reading.text.slice(problem.position)).toSatisfy((rest: string) =>
              rest.startsWith(problem.text),
            )
        },
      ),
    )
  })

  test('a version that does not exist is refused, also beside the vector', () => {
    for (const parts of [{ hash: '#CVSS:5.0/AV:N' }, { search: '?vector=AV:N/AC:L&version=5.0' }])
      expect(read(parts)).toMatchObject({
        kind: 'unreadable',
        problems: [{ code: 'unknown-version' }],
      })
  })

  test('a malformed percent sign stays as it is', () => {
    expect(read({ hash: '#CVSS:3.1/AV:%/AC:%E0%A4%A' })).toMatchObject({
      kind: 'unreadable',
      text: 'CVSS:3.1/AV:%/AC:%E0%A4%A',
    })
  })

  test('percent-encoding is undone twice without a word, and no further', () => {
    expect(read({ hash: '#CVSS:3.1/AV%253AN' })).toMatchObject({
      text: 'CVSS:3.1/AV:N',
      repairs: [],
    })
    expect(read({ hash: '#CVSS:3.1/AV%25253AN' })).toMatchObject({
      text: 'CVSS:3.1/AV%3AN',
      repairs: [{ code: 'percent-encoding', position: 9 }],
    })
  })

  test('a link of more than 8,000 characters is refused, its text cut at 2,048', () => {
    const reading = read({ hash: `#CVSS:3.1/${'AV:N/'.repeat(2_000)}` })
    if (reading.kind !== 'unreadable') throw new Error(reading.kind)
    expect(reading.problems.map(({ code }) => code)).toEqual(['too-long'])
    expect(reading.text).toHaveLength(2_048)
    expect(read({ search: `?x=${'a'.repeat(8_000)}`, hash: `#${v31}` })).toMatchObject({
      kind: 'unreadable',
    })
  })

  test('a vector of more than 2,048 characters is refused, its text cut', () => {
    const reading = read({ hash: `#CVSS:3.1/${'AV:N/'.repeat(500)}AC:L` })
    if (reading.kind !== 'unreadable') throw new Error(reading.kind)
    expect(reading.problems.map(({ code }) => code)).toEqual(['too-long'])
    expect(reading.text).toHaveLength(2_048)
  })
})

test('reading never throws and gives a vector that can be written', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '#',
          '%',
          '%23',
          '%2523',
          '&',
          '=',
          '/',
          ':',
          'CVSS:3.1',
          'v',
          'vector',
          '&#x2F;',
          '?',
          'AV:N',
        ),
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(hostile, hostile, hostile, (pathname, search, hash) => {
      const reading = readPermalink({ pathname, search, hash }, '3.1')
      if (reading.kind !== 'vector') return
      expect(permalinkOf({ hash: formatPermalink(reading.vector) })).toBe(
        formatPermalink(reading.vector),
      )
    }),
    { numRuns: 2_000 },
  )
})

test('an empty vector has a link in every version', () => {
  for (const version of versions) {
    const fragment = formatPermalink(emptyVector(version))
    expect(fragment).toBe(`#CVSS:${version}`)
    expect(parseVector(fragment.slice(1)).ok).toBe(true)
  }
})

describe('the CVE ID in a link', () => {
  test.each([
    [`#${v31}&cve=CVE-2024-3094`, v31],
    ['#CVSS:4.0&cve=CVE-2024-3094', 'CVSS:4.0'],
    ['#CVSS:2.0/AV:N&cve=CVE-1999-0001', 'AV:N'],
  ])('%s is read and written as it stands', (fragment, vectorString) => {
    const reading = read({ hash: fragment })
    if (reading.kind !== 'vector') throw new Error(reading.kind)
    expect(formatVector(reading.vector)).toBe(vectorString)
    expect(formatPermalink(reading.vector, reading.cve)).toBe(fragment)
  })

  test.each([
    { hash: `#${v31}&amp;cve=cve-2024-3094).` },
    { hash: `#${v31}%26cve%3DCVE-2024-3094` },
    { hash: '#cve=CVE-2024-3094' },
    { search: `?name=CVE-2024-3094&vector=${bare}&version=3.1&source=NIST` },
    { pathname: `/%23${v31}&cve=CVE-2024-3094` },
  ])('is found in %o', (parts) => {
    expect(read(parts).cve).toBe('CVE-2024-3094')
  })

  test.each(['#CVSS:3.1&cve=', '#CVSS:3.1&cve=CVE-1-2', '#CVSS:3.1&cve=<b>', `#${v31}`])(
    'is not made up in %s',
    (hash) => {
      expect(read({ hash }).cve).toBeUndefined()
    },
  )
})

test.each(['?utm_source=x', '%3Futm_source%3Dx', '&utm_source=x', '.', ')'])(
  'a vector with %s behind it is whole',
  (rest) => {
    expect(read({ hash: `#${v31}${rest}` })).toMatchObject({
      kind: 'vector',
      text: v31,
      dropped: [],
    })
  },
)

describe('what an address says besides its vector', () => {
  test.each<[Parts, readonly (readonly [kind: string, text: string])[]]>([
    [{ hash: '#garbage' }, [['fragment', 'garbage']]],
    [{ hash: '#%E0%A4%A' }, [['fragment', '%E0%A4%A']]],
    [{ search: '?vector=%00%00' }, [['vector', 'vector=%00%00']]],
    [{ hash: `#${v31}&cve=CVE-2026-1` }, [['cve', 'cve=CVE-2026-1']]],
    [{ hash: `#${v31}&text=!!` }, [['text', 'text=!!']]],
    [{ hash: `#${v31}&or=CVSS:4.0/AV:Q` }, [['other-vector', 'or=CVSS:4.0/AV:Q']]],
    [{ hash: `#${v31}&or=${v31}` }, [['other-vector', `or=${v31}`]]],
    [{ hash: `#${v31}&x=CVSS:4.0/AV:N` }, [['vector', 'x=CVSS:4.0/AV:N']]],
    [{ hash: `#${v31}#/E:P` }, [['vector', '/E:P']]],
    [{ hash: `#${v31}?E:P` }, [['vector', 'E:P']]],
    [{ hash: `#${v31}&E:P x` }, [['vector', 'E:P x']]],
    [{ hash: `#${v31}&E:P%20x` }, [['vector', 'E:P%20x']]],
    [{ hash: `#${v31}&E:Pv=` }, [['vector', 'E:Pv=']]],
    [{ hash: `#${v31}&E=P` }, [['vector', 'E=P']]],
    [{ hash: `#${v31}&rl=o.` }, [['vector', 'rl=o.']]],
    [{ hash: `#${v31}&e=mail`, search: '?s=C' }, []],
    [{ hash: `#${v31}&at=10:30` }, []],
    [{ hash: `#${v31}?utm_source=x/E:P` }, [['vector', 'utm_source=x/E:P']]],
    [{ hash: `#${v31}?utm_source=x` }, []],
    [{ hash: `#${v31}%3Futm_source%3Dx` }, []],
    [{ search: `?${v31}` }, []],
    [{ hash: `#${v40}`, search: `?${v31}` }, [['vector', v31]]],
    [{ hash: `#${v31}&utm_source=mail&t=A%20title`, search: '?ref=1' }, []],
    [{ hash: `#${v31}&cve=CVE-2024-3094&text=abcx` }, []],
    [{ hash: '#metrics' }, []],
    [{ hash: '#' }, []],
  ])('%o: each part that was not understood is named', (parts, expected) => {
    expect(read(parts).notUnderstood.map(({ kind, text }) => [kind, text])).toEqual(expected)
  })

  test('the same assessment’s vector of another version is read and written as it stands', () => {
    const fragment = `#${v40}&or=${v31}&cve=CVE-2024-3094`
    const reading = read({ hash: fragment })
    if (reading.kind !== 'vector') throw new Error(reading.kind)
    expect(formatPermalink(reading.vector, reading.cve, reading.or)).toBe(fragment)
    expect(read({ hash: `#${encodeURIComponent(fragment.slice(1))}` }).or).toEqual(reading.or)
  })

  test('a bad value among good ones is dropped and named', () => {
    expect(read({ hash: `#${v40.replace('VA:H', 'VA:Z')}` })).toMatchObject({
      kind: 'vector',
      dropped: [{ code: 'unknown-value', metric: 'VA', text: 'VA:Z' }],
    })
  })

  test('NVD’s links name their source', () => {
    const nvd = (source: string) => read({ search: `?vector=${bare}&version=3.1&source=${source}` })
    expect(nvd('NIST').name).toBe('NVD')
    expect(nvd('CNA%20of%20%3Cb%3EA').name).toBe('CNA of b A')
    expect(nvd('a'.repeat(99)).name).toHaveLength(60)
    expect(read({ search: '?source=NIST' }).name).toBeUndefined()
  })

  test('a number sign behind the version is read and told', () => {
    for (const parts of [
      { hash: '#CVSS2#AV:N/AC:L/Au:N/C:P/I:P/A:P' },
      { search: '?vector=CVSS2%23AV:N/AC:L/Au:N/C:P/I:P/A:P' },
    ]) {
      expect(permalinkOf(parts)).toBe(`#${v20}`)
      expect(read(parts)).toMatchObject({ repairs: [{ code: 'prefix-form' }], notUnderstood: [] })
    }
  })
})
