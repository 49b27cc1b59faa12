import { describe, expect, test } from 'vitest'
import fc from 'fast-check'

import { type Vector, formatVector, parseVector, sameVector } from '#cvss/index.ts'
import { readPermalink } from './read-permalink.ts'
import { type Finding, formatSeveral, mostInLink, readSeveral } from './several.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v20 = 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P'

type Parts = { pathname?: string; search?: string; hash?: string }

function read(parts: Parts) {
  return readSeveral({ pathname: '/', search: '', hash: '', ...parts }, '4.0')
}

function textsOf(parts: Parts): readonly string[] | undefined {
  return read(parts)?.findings.flat().map(formatVector)
}

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const encoded = encodeURIComponent(`${v40}&v=${v31}`)

describe('all vectors of a link, mangled or not', () => {
  test.each<Parts>([
    { hash: `#${v40}&v=${v31}` },
    { hash: `#${v40}&cve=CVE-2024-3094&v=${v31}&t=x` },
    { hash: `#${v40}&amp;v=${v31}` },
    { hash: `#${v40}&v=${encodeURIComponent(v31)}` },
    { hash: `#${v40}&V=${v31}).` },
    { hash: `#${encoded}` },
    { hash: `#${encodeURIComponent(encoded)}` },
    { hash: `#?v=${v40}&v=${v31}` },
    { pathname: `/%23${v40}&v=${v31}` },
    { pathname: `/%2523${encodeURIComponent(encoded)}` },
    { search: `?from=mail%23${v40}&v=${v31}` },
  ])('%o', (parts) => {
    expect(textsOf(parts)).toEqual([v40, v31])
  })

  test('a half-filled one and an empty one count, too', () => {
    expect(textsOf({ hash: `#CVSS:4.0&v=CVSS:3.1/AV:N&v=${v20}` })).toEqual([
      'CVSS:4.0',
      'CVSS:3.1/AV:N',
      v20.slice('CVSS:2.0/'.length),
    ])
  })
})

test('a link to one vector or none holds no several', () => {
  for (const hash of ['', '#main', `#${v40}`, `#${v40}&cve=CVE-2024-3094`, `#&v=${v31}&v=${v31}`])
    expect(read({ hash }), hash).toBeUndefined()
  expect(read({ search: `?v=${v31}&v=${v40}` })).toBeUndefined()
})

test('what another name holds is no vector, although it contains one', () => {
  const title = encodeURIComponent(`a&v=${v31}`)
  expect(read({ hash: `#${v40}&t=${title}` })).toBeUndefined()
})

test('unreadable ones are counted, and the others are read', () => {
  const reading = read({ hash: `#${v40}&v=CVSS:3.1/AV:Q&v=<b>&v=&v=${v31}` })
  expect(reading).toMatchObject({ unreadable: 3, omitted: 0 })
  expect(reading?.findings.flat().map(formatVector)).toEqual([v40, v31])
})

test('at most 50 are looked at, and none of a link of more than 8,000 characters', () => {
  const hash = `#CVSS:3.1${'&v=CVSS:3.1/AV:N'.repeat(60)}`
  expect(read({ hash })).toMatchObject({ unreadable: 0, omitted: 11 })
  expect(read({ hash })?.findings).toHaveLength(mostInLink)
  expect(read({ hash: `#${v40}${`&v=${v31}`.repeat(200)}` })).toBeUndefined()
})

test('what is written is read back whole, and its first finding is what the link shows', () => {
  const finding = fc.uniqueArray(
    fc.constantFrom(v40, v31, v20, 'CVSS:4.0/AV:N', 'CVSS:3.0').map(vectorOf),
    { minLength: 1, selector: ({ version }) => version },
  )
  const some = fc.array(finding, { minLength: 2, maxLength: mostInLink })
  fc.assert(
    fc.property(some, (lists) => {
      const findings = lists.map(([first, ...others]): Finding => [first!, ...others])
      const hash = formatSeveral(findings, '/')
      fc.pre(hash !== undefined)
      expect(read({ hash })).toEqual({ findings, unreadable: 0, omitted: 0 })
      const shown = readPermalink({ pathname: '/', search: '', hash }, '4.0')
      expect(shown.kind === 'vector' && sameVector(shown.vector, findings[0]![0])).toBe(true)
      expect(shown.or).toEqual(findings[0]![1])
      expect(shown.notUnderstood).toEqual([])
    }),
  )
})

test('a second version belongs to the vector before it', () => {
  const texts = (parts: Parts) => read(parts)?.findings.map((each) => each.map(formatVector))
  const bare = v20.slice('CVSS:2.0/'.length)
  const hash = `#${v20}&v=${v40}&or=${v31}&cve=CVE-2024-3094&v=${v31}&OR=${v40}`
  expect(texts({ hash })).toEqual([[bare], [v40, v31], [v31, v40]])
  expect(texts({ hash: `#${encodeURIComponent(hash.slice(1))}` })).toEqual(texts({ hash }))
  // Nothing of the second finding is the first one's.
  expect(readPermalink({ pathname: '/', search: '', hash }, '4.0').or).toBeUndefined()
})

test('a second version that cannot be read, or is no other version, is counted', () => {
  const reading = read({ hash: `#${v40}&or=${v40}&v=CVSS:3.1/AV:Q&or=${v40}&v=${v31}&or=?` })
  expect(reading?.findings.map((each) => each.map(formatVector))).toEqual([[v40], [v40], [v31]])
  expect(reading?.unreadable).toBe(3)
})

test('more than 50 findings, or more than 8,000 characters with the path, do not fit', () => {
  const short = vectorOf('CVSS:3.1/AV:N')
  expect(
    formatSeveral(
      Array.from({ length: 50 }, (): Finding => [short]),
      '/',
    ),
  ).toBeDefined()
  expect(
    formatSeveral(
      Array.from({ length: 51 }, (): Finding => [short]),
      '/',
    ),
  ).toBeUndefined()
  const fifty = Array.from({ length: 50 }, (): Finding => [vectorOf(v40)])
  const { length } = formatSeveral(fifty, '') ?? ''
  expect(formatSeveral(fifty, 'x'.repeat(8_000 - length))).toHaveLength(length)
  expect(formatSeveral(fifty, 'x'.repeat(8_001 - length))).toBeUndefined()
})

test('reading never throws', () => {
  const hostile = fc
    .array(
      fc.constantFrom('#', '%', '%23', '&', '&v=', '%26v%3D', 'v', '=', 'CVSS:3.1', '/', 'AV:N'),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(hostile, hostile, hostile, (pathname, search, hash) => {
      read({ pathname, search, hash })
    }),
    { numRuns: 2_000 },
  )
})
