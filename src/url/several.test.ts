import { describe, expect, test } from 'vitest'
import fc from 'fast-check'

import { type Vector, formatVector, parseVector, sameVector } from '#cvss/index.ts'
import { readPermalink } from './permalink.ts'
import { formatSeveral, mostInLink, readSeveral } from './several.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v20 = 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P'

type Parts = { pathname?: string; search?: string; hash?: string }

function read(parts: Parts) {
  return readSeveral({ pathname: '/', search: '', hash: '', ...parts }, '4.0')
}

function textsOf(parts: Parts): readonly string[] | undefined {
  return read(parts)?.vectors.map(formatVector)
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
  expect(reading?.vectors.map(formatVector)).toEqual([v40, v31])
})

test('at most 50 are looked at, and none of a link of more than 8,000 characters', () => {
  const hash = `#CVSS:3.1${'&v=CVSS:3.1/AV:N'.repeat(60)}`
  expect(read({ hash })).toMatchObject({ unreadable: 0, omitted: 11 })
  expect(read({ hash })?.vectors).toHaveLength(mostInLink)
  expect(read({ hash: `#${v40}${`&v=${v31}`.repeat(200)}` })).toBeUndefined()
})

test('what is written is read back, and its first vector is what the link shows', () => {
  const some = fc.array(fc.constantFrom(v40, v31, v20, 'CVSS:4.0/AV:N', 'CVSS:3.0'), {
    minLength: 2,
    maxLength: mostInLink,
  })
  fc.assert(
    fc.property(some, (texts) => {
      const vectors = texts.map(vectorOf)
      const hash = formatSeveral(vectors, '/') ?? ''
      expect(read({ hash })).toEqual({ vectors, unreadable: 0, omitted: 0 })
      const shown = readPermalink({ pathname: '/', search: '', hash }, '4.0')
      expect(shown.kind === 'vector' && sameVector(shown.vector, vectors[0]!)).toBe(true)
    }),
  )
})

test('more than 50 vectors, or more than 8,000 characters with the path, do not fit', () => {
  const short = vectorOf('CVSS:3.1/AV:N')
  expect(
    formatSeveral(
      Array.from({ length: 50 }, () => short),
      '/',
    ),
  ).toBeDefined()
  expect(
    formatSeveral(
      Array.from({ length: 51 }, () => short),
      '/',
    ),
  ).toBeUndefined()
  const fifty = Array.from({ length: 50 }, () => vectorOf(v40))
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
