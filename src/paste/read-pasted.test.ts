import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  formatVector,
  scoreVector,
  specOf,
  type Vector,
  type Version,
  versions,
} from '#cvss/index.ts'
import { formatPermalink } from '#url/permalink.ts'
import { readPasted } from './read-pasted.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v30 = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v20 = 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P'
const bare40 = v40.slice('CVSS:4.0/'.length)
const bare3 = v31.slice('CVSS:3.1/'.length)
const bare2 = v20.slice('CVSS:2.0/'.length)

/** What a text was understood as: 'first CVSS:3.1/…' for each vector, or the kind. */
function understood(text: string, onScreen: Version = '4.0'): readonly string[] {
  const pasted = readPasted(text, onScreen)
  if (pasted.kind !== 'vectors') return [pasted.kind]
  return pasted.found.map(({ from, vector }) => `${from} ${formatPermalink(vector).slice(1)}`)
}

function repairsOf(text: string): readonly string[] {
  const pasted = readPasted(text, '4.0')
  return pasted.kind === 'vectors'
    ? pasted.found.flatMap(({ repairs }) => repairs.map(({ code }) => code))
    : [pasted.kind]
}

const anyVector: fc.Arbitrary<Vector> = fc
  .constantFrom(...versions)
  .chain((version) =>
    fc
      .tuple(...specOf(version).metrics.map((metric) => fc.nat(metric.values.length)))
      .map((values) => ({ version, values })),
  )

describe('a vector as it stands', () => {
  test.each([v40, v31, v30, v20, bare2, bare40, bare3])('%s', (text) => {
    expect(understood(text)).toHaveLength(1)
    expect(understood(text)[0]).toMatch(/^vector /)
  })

  test('may be empty with a prefix, and hold one metric without', () => {
    expect(understood('CVSS:3.1')).toEqual(['vector CVSS:3.1'])
    expect(understood('AV:N', '3.0')).toEqual(['vector CVSS:3.0/AV:N'])
  })

  test('lists its repairs; white space around it is none', () => {
    expect(repairsOf(` \n${v31}\n`)).toEqual([])
    expect(repairsOf(bare3)).toEqual(['prefix-missing'])
    expect(repairsOf('cvss:3.1/AV:N/')).toEqual(['letter-case', 'trailing-slash'])
  })

  test('every vector with a metric is read back from its string', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        const text = formatVector(vector)
        if (text === '') return
        const pasted = readPasted(text, vector.version)
        expect(pasted).toMatchObject({
          kind: 'vectors',
          found: [{ vector, from: 'vector', text }],
          omitted: 0,
        })
      }),
    )
  })
})

test('the letters alone are a vector', () => {
  expect(understood('NLNNUHHH')).toEqual([`letters ${v31}`])
  expect(understood(' n l n n u h h h ', '3.0')).toEqual([`letters ${v30}`])
  expect(understood('nlnnnhhhnnn', '3.0')).toEqual([`letters ${v40}`])
  expect(understood('NLNPPP')).toEqual([`letters ${v20}`])
})

/** A link as Proofpoint's second form writes it. */
function proofpoint(link: string): string {
  return encodeURIComponent(link).replaceAll('-', '%2D').replaceAll('%2F', '_').replaceAll('%', '-')
}

describe('a single link', () => {
  const list = JSON.stringify([
    ['one', true, v40, 'CVSS:4.0'],
    ['two', false, bare2, 'CVSS:2.0'],
  ])
  const nvd3 = `https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator?name=CVE-2017-7542&vector=${bare3}&version=3.0&source=NIST`
  const first31 = `https://www.first.org/cvss/calculator/3.1#${v31}`

  test.each<[string, readonly string[]]>([
    [first31, [`first ${v31}`]],
    [`https://www.first.org/cvss/calculator/3-1#${v31}`, [`first ${v31}`]],
    [`https://www.first.org/cvss/calculator/3-0#${v30}`, [`first ${v30}`]],
    [`https://www.first.org/cvss/calculator/4-0#${v40}`, [`first ${v40}`]],
    [`https://first.org/cvss/calculator/4.0#${v40}`, [`first ${v40}`]],
    [nvd3, [`nvd ${v30}`]],
    [nvd3.replace('3.0', '3.1'), [`nvd ${v31}`]],
    [
      `https://nvd.nist.gov/vuln-metrics/cvss/v2-calculator?vector=(${bare2})&version=2.0`,
      [`nvd ${v20}`],
    ],
    [
      `https://nvd.nist.gov/vuln-metrics/cvss/v4-calculator?vector=${bare40}&version=4.0`,
      [`nvd ${v40}`],
    ],
    [nvd3.slice('https://'.length), [`nvd ${v30}`]],
    [`https://redhatproductsecurity.github.io/cvss-v4-calculator/#${v40}`, [`red-hat ${v40}`]],
    [
      `https://www.metaeffekt.com/security/cvss/calculator/?vector=${list}`,
      [`metaeffekt ${v40}`, `metaeffekt ${v20}`],
    ],
    [
      `https://elsewhere.example/?vector=${encodeURIComponent(list)}&b=`,
      [`metaeffekt ${v40}`, `metaeffekt ${v20}`],
    ],
    [`https://plumb.example/#${v20}`, [`link ${v20}`]],
    [`http://localhost:4173/#${v40}&cve=CVE-2024-1234&t=x`, [`link ${v40}`]],
    [`localhost:4173/#${v40}`, [`link ${v40}`]],
    [`file:///home/me/plumb/index.html#${v40}`, [`link ${v40}`]],
    [`#${v31}`, [`link ${v31}`]],
    ['https://plumb.example/#CVSS:3.1', ['link CVSS:3.1']],
    [`https://plumb.example/%23${v40}`, [`link ${v40}`]],
    [
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(nvd3)}&data=05%7C01&reserved=0`,
      [`nvd ${v30}`],
    ],
    [
      `https://www.google.com/url?q=${encodeURIComponent(first31)}&sa=D&source=docs`,
      [`first ${v31}`],
    ],
    [`https://urldefense.com/v3/__https://plumb.example/*${v40}__;Iw!!abc$`, [`link ${v40}`]],
    [
      `https://urldefense.proofpoint.com/v2/url?u=${proofpoint(first31)}&d=DwMFAg&c=x`,
      [`first ${v31}`],
    ],
    [`https://urldefense.com/v2/url?u=${proofpoint(nvd3)}&d=DwMFAg`, [`nvd ${v30}`]],
    [`https://tracker.example/vectors/${v31}/edit`, [`link ${v31}`]],
  ])('%s', (link, vectors) => {
    expect(understood(link)).toEqual(vectors)
    expect(repairsOf(link)).toEqual([])
  })

  test('is wrapped at most four times', () => {
    let link = first31
    for (let times = 0; times < 3; times++)
      link = `https://wrap.example/?url=${encodeURIComponent(link)}`
    expect(understood(link)).toEqual([`first ${v31}`])
    for (let times = 0; times < 3; times++)
      link = `https://wrap.example/?url=${encodeURIComponent(link)}`
    expect(understood(link)).toEqual(['nothing'])
  })

  test('with a broken vector is unreadable and says why', () => {
    expect(
      readPasted('https://www.first.org/cvss/calculator/3.1#CVSS:3.1/AV:N/AC:Q', '4.0'),
    ).toMatchObject({
      kind: 'unreadable',
      text: 'https://www.first.org/cvss/calculator/3.1#CVSS:3.1/AV:N/AC:Q',
      problems: [{ code: 'unknown-value', position: 56 }],
    })
    expect(readPasted(nvd3.replace('S:U', 'S:X1'), '4.0')).toMatchObject({
      kind: 'vectors',
      found: [{ from: 'nvd', dropped: [{ code: 'unknown-value', metric: 'S', text: 'S:X1' }] }],
    })
  })

  test('without a vector is nothing', () => {
    for (const link of [
      'https://example.com/',
      'https://example.com/#/a/b:c',
      'https://first.org/cvss/calculator/3.1',
      '#main',
    ])
      expect(understood(link)).toEqual(['nothing'])
  })

  test('every vector is read back from its link', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        const link = `https://plumb.example/${formatPermalink(vector)}`
        const pasted = readPasted(link, '4.0')
        expect(pasted).toMatchObject({
          kind: 'vectors',
          found: [{ vector, from: 'link', repairs: [] }],
        })
      }),
    )
  })
})

describe('any text', () => {
  test('gives distinct vectors in order of appearance', () => {
    const text = `First ${v31}, then https://h.example/#${v40}. Again ${v31}; also (${bare2})!`
    expect(understood(text)).toEqual([`text ${v31}`, `link ${v40}`, `text ${v20}`])
  })

  test.each([
    `Score 9.8 (${v31}).`,
    `Is it ${v31}?`,
    `${v31}: as discussed`,
    `"vectorString": "${v31}",`,
    `"note": "see\\n${v31}\\nfor \\"more\\""`,
    `"${v31.replaceAll('/', '\\/')}"`,
    `<td>${v31}</td><td>9.8</td>`,
    `<td>${v31.replaceAll('/', '&#x2F;')}</td>`,
    `<p>${v31.replaceAll('/', '/<wbr>')}</p>`,
    `changed to ${v31.replace('AC:L', '**AC:L**')}`,
    `changed to ${v31.replace('AC:L', '<b>AC:L</b>')}`,
    `changed to ${v31.replace('AC:L', '<span class="new"><b>AC:L</b></span>')}`,
    `changed to ${v31.replace('AC:L', 'AC:<em>L</em>')}`,
    `so: ${v31.replaceAll('/', '/<br>')}`,
    `String vector = "${v31.replace('/UI', '/"\n  + "UI')}";`,
    `*9.8 Critical* - {{${v31}}} - high`,
    `|| vector || ${v31} ||`,
    `_${v31}_ or **${v31}** or \`${v31}\``,
    `Vector:${v31}/9.8/Critical`,
    `x ${v31.replaceAll('/', ' / ')} / Score 9.8`,
    `Vector:${v31.replace('/AV', '/\nAV')}`,
    `> ${v31.replace('/UI', '/\n> UI')}\n`,
    `so: ${v31.replace('/UI', '\r\n/UI')}\r\n`,
    `so: ${v31.replace('UI:', 'UI=\r\n:')}`,
    `so: ${v31.replaceAll('/', '/\u200b')}`,
    `脆弱性は${v31}です`,
    `[open](https://h.example/#${v31})[again](https://i.example/#${v31})`,
    `open <https://h.example/#${v31}|calculator>`,
    `see https%3A%2F%2Fh.example%2F%23${encodeURIComponent(v31)} there`,
    `see ${encodeURIComponent(encodeURIComponent(v31))} there`,
  ])('%j', (text) => {
    expect(understood(text).map((found) => found.replace(/^(?:link|text) /, ''))).toEqual([v31])
    // What is not part of the vector is no repair; what stood within it is told.
    const within = ['white-space', 'markup', 'separator', 'invisible']
    expect(repairsOf(text).filter((code) => !within.includes(code))).toEqual([])
  })

  test.each([
    [`so: ${v31.replaceAll('/', '/<br>')}`, ['markup']],
    [`<p>${v31.replaceAll('/', '/<wbr>')}</p>`, ['markup']],
    [`so: ${v31.replaceAll('/', '/\u200b')}`, ['invisible']],
    [`> ${v31.replace('/UI', '/\n> UI')}\n`, ['separator']],
    [`Vector:${v31.replace('/AV', '/\nAV')}`, ['white-space']],
    [`Score 9.8 (${v31}).`, []],
    [`<td>${v31.replaceAll('/', '&#x2F;')}</td>`, []],
    [`"note": "see\\n${v31}\\nfor \\"more\\""`, []],
  ])('%j tells what stood within the vector', (text, codes) => {
    expect(repairsOf(text)).toEqual(codes)
  })

  test('a bare vector needs three metrics, and its version is a repair unless it is v2', () => {
    expect(understood(`is ${bare2} now`)).toEqual([`text ${v20}`])
    expect(repairsOf(`is ${bare2} now`)).toEqual([])
    expect(repairsOf(`is ${bare3} now`)).toEqual(['prefix-missing'])
    expect(understood('is AV:N/AC:L now')).toEqual(['nothing'])
  })

  test('a prefix needs one metric', () => {
    expect(understood('is CVSS:3.1/AV:N now')).toEqual(['text CVSS:3.1/AV:N'])
    expect(understood('about CVSS:3.1 and CVSS:4.0/ now')).toEqual(['nothing'])
  })

  test('a prefix may have a space in it', () => {
    expect(understood(`is CVSS v3.0/${bare3} now`)).toEqual([`text ${v30}`])
    for (const key of ['version', 'cvss_version', 'cvssVersion', 'cvss-version'])
      for (const number of ['3.0', '"3.0"'])
        for (const json of [
          `{"${key}":${number},"vector":"${bare3}"}`,
          `{"vector":"${bare3}","${key}": ${number}}`,
        ])
          expect(understood(json), json).toEqual([`text ${v30}`])
    expect(understood(`is CVSS 7.5/${bare2} now`)).toEqual([`text ${v20}`])
  })

  test('NVD’s links in HTML keep their version', () => {
    const href = `https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator?vector=${bare3}&amp;version=3.0&amp;source=NIST`
    expect(understood(`<a href="${href}">9.8</a>`)).toEqual([`nvd ${v30}`])
  })

  test.each([
    'and/or',
    'http://',
    'AC:DC',
    '12:30/13:30',
    'from 12:30/13:30/14:30 and/or http://a.example/b/c:d',
    'cpe:2.3:o:linux:linux_kernel:*:*:*:*:*:*:*:*',
    'cpe:/o:linux:linux_kernel:2.6',
    'pkg:npm/a:b/c',
    'C:/Windows/System32',
    'foo:bar/baz:qux/quux:corge',
    '/PR:N/UI:N/S:U/C:H',
    '::::////',
    '',
    ' \n',
  ])('%j is nothing', (text) => {
    expect(understood(text)).toEqual(['nothing'])
  })

  test('a vector with a fault is never taken for the part that has none', () => {
    for (const value of [
      '',
      '?',
      '_',
      '*',
      ';',
      '"',
      '<',
      '=',
      '%',
      '\\',
      'Q',
      '1',
      ':',
      'é',
      '…',
    ]) {
      const pasted = readPasted(`is ${v31.replace('AC:L', `AC:${value}`)} now`, '4.0')
      if (pasted.kind === 'unreadable') continue
      expect(pasted).toMatchObject({ kind: 'vectors', found: [{ dropped: [{ metric: 'AC' }] }] })
      expect(pasted.kind === 'vectors' && scoreVector(pasted.found[0]!.vector)).toBeUndefined()
    }
  })

  test('documents of every kind give the vectors in their fields', () => {
    const documents = [
      {
        containers: {
          cna: {
            metrics: [{ cvssV4_0: { vectorString: v40 } }, { cvssV2_0: { vectorString: bare2 } }],
          },
        },
      },
      {
        vulnerabilities: [
          {
            metrics: [
              { content: { cvss_v4: { vectorString: v40 }, cvss_v2: { vectorString: bare2 } } },
            ],
          },
        ],
      },
      {
        vulnerabilities: [
          {
            ratings: [
              { vector: v40, method: 'CVSSv4' },
              { vector: `(${bare2})`, method: 'CVSSv2' },
            ],
          },
        ],
      },
      {
        severity: [
          { type: 'CVSS_V4', score: v40 },
          { type: 'CVSS_V2', score: bare2 },
        ],
      },
      { statements: [{ status_notes: `Rated ${v40}\nformerly ${bare2}\nas published` }] },
    ]
    for (const document of documents)
      for (const text of [JSON.stringify(document), JSON.stringify(document, null, 2)])
        expect(understood(text)).toEqual([`text ${v40}`, `text ${v20}`])
  })

  test('an unreadable candidate counts only where no vector is, and keeps the whole text', () => {
    const broken = `is ${v31.replace('S:U', 'SU')} now`
    expect(readPasted(broken, '4.0')).toMatchObject({
      kind: 'unreadable',
      text: broken,
      problems: [{ code: 'no-colon', position: broken.indexOf('SU'), text: 'SU' }],
    })
    expect(understood(`is ${v31.replace('S:U', 'SU')} or ${v40}`)).toEqual([`text ${v40}`])
    expect(understood('is AV:N/AC:L/PX:N now')).toEqual(['unreadable'])
  })

  test('gives at most fifty vectors and counts the rest', () => {
    const vectors = ['N', 'L', 'H'].flatMap((c) =>
      ['N', 'L', 'H'].flatMap((i) =>
        ['N', 'L', 'H'].flatMap((a) =>
          ['N', 'A', 'L', 'P'].map((av) => `CVSS:3.1/AV:${av}/C:${c}/I:${i}/A:${a}`),
        ),
      ),
    )
    const pasted = readPasted([...vectors, ...vectors].join('\n'), '4.0')
    if (pasted.kind !== 'vectors') throw new Error(pasted.kind)
    expect(pasted.found.map(({ text }) => text)).toEqual(vectors.slice(0, 50))
    expect(pasted.omitted).toBe(vectors.length - 50)
  })

  test('every vector with three metrics is found in a sentence', () => {
    fc.assert(
      fc.property(anyVector, fc.constantFrom(...Array.from('.,;:!?)]}"\'>')), (vector, mark) => {
        if (vector.values.filter((value) => value > 0).length < 3) return
        const pasted = readPasted(`It is ${formatPermalink(vector).slice(1)}${mark} Or so.`, '4.0')
        expect(pasted).toMatchObject({
          kind: 'vectors',
          found: [{ vector, repairs: [], from: 'text' }],
        })
      }),
    )
  })
})

describe('limits', () => {
  test('a megabyte is read, one character more is not', () => {
    expect(readPasted('a'.repeat(1_000_000), '4.0')).toEqual({ kind: 'nothing' })
    expect(readPasted('a'.repeat(1_000_001), '4.0')).toEqual({ kind: 'too-long', limit: 1_000_000 })
  })

  test('an unreadable text is kept whole up to 10,000 characters, then its vector up to 2,048', () => {
    const pasted = readPasted('AV:N/'.repeat(1_000), '4.0')
    if (pasted.kind !== 'unreadable') throw new Error(pasted.kind)
    expect(pasted.problems.map(({ code }) => code)).toEqual(['too-long'])
    expect(pasted.text).toHaveLength(5_000)
    const longer = readPasted('AV:N/'.repeat(3_000), '4.0')
    expect(longer.kind === 'unreadable' && longer.text.length).toBe(2_048)
  })

  // read-pasted.bench.ts measures what these cost; whatever is not linear runs into the runner's limit.
  test.each([
    'a:a/',
    'AV:N / ',
    'AV:N/\n',
    'AV:N          ',
    'CVSS:',
    'CVSS:3.1/AV:Q ',
    '(',
    '%25',
    '<b ',
    ':a/<b><b><b>',
    '</b>',
    '&#x2',
    '=\n',
    '/',
    ':',
    ' ',
    'https://',
    'https://a/#a:b&',
    'https://a/?u=https%3A%2F%2Fa%2F%3Fu%3D ',
    'https://a/?vector=[["a",1,"AV:N" ',
    '](',
  ])('a megabyte of %j is read to its end and holds no vector', (unit) => {
    const { kind } = readPasted(unit.repeat(1_000_000 / unit.length), '4.0')
    expect(['nothing', 'unreadable']).toContain(kind)
  })

  test('reading never throws', () => {
    const pieces = [
      'CVSS:3.1',
      '/',
      ':',
      'AV:N',
      'AC:L',
      'E:P',
      '&',
      '%2F',
      '%',
      'https://',
      '?vector=',
      '&version=3.0',
      '#',
      '[["a",1,"',
      '"]]',
      ' ',
      '\n',
      '\\u00',
      '&#99;',
      'v=',
      '(',
      '__proto__',
      'constructor:N',
    ]
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, fc.constantFrom(...versions), (text, onScreen) => {
        const pasted = readPasted(text, onScreen)
        const given =
          pasted.kind === 'vectors'
            ? pasted.found
            : pasted.kind === 'unreadable'
              ? pasted.problems
              : [pasted]
        expect(given).not.toEqual([])
      }),
      { numRuns: 5_000 },
    )
  })
})
