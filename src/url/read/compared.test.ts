import { describe, expect, test } from 'vitest'
import fc from 'fast-check'

import { type Vector, formatVector, parseVector } from '#cvss/index.ts'
import { type ComparedLink, formatCompared } from '../compared.ts'
import { isCompared, readCompared } from './compared.ts'
import { readOwnLink } from './own-permalink.ts'
import { readPermalink } from './read-permalink.ts'
import { readSeveral } from './several.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v20 = 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P'

type Parts = { pathname?: string; search?: string; hash?: string }

function addressOf(parts: Parts) {
  return { pathname: '/', search: '', hash: '', ...parts }
}

function read(parts: Parts) {
  return readCompared(addressOf(parts), '4.0')
}

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const three: ComparedLink = {
  columns: [
    { vector: vectorOf(v40), name: 'CNA Acme & Söhne, 100%25' },
    { vector: vectorOf(v31), name: '' },
    { vector: vectorOf(v20), name: 'NVD' },
  ],
  reference: 2,
  cve: undefined,
}
const fragment = `#${v40}&t=CNA%20Acme%20%26%20S%C3%B6hne%2C%20100%252525&v=${v31}&v=${v20}&t=NVD&ref=3&view=compare`

describe('a link to a comparison', () => {
  test('is written and read back, with names and the reference', () => {
    expect(formatCompared(three, '/')).toBe(fragment)
    expect(read({ hash: fragment })).toEqual({ ...three, unreadable: 0, omitted: 0 })
    expect(isCompared(addressOf({ hash: fragment }))).toBe(true)
  })

  test.each<Parts>([
    { hash: fragment.replaceAll('&', '&amp;') },
    { hash: `#${encodeURIComponent(`${v40}&v=${v31}&v=${v20}&ref=3&view=compare`)}` },
    { hash: `#${v40}&V=${v31}&v=${v20}&ref=3&view=Compare).` },
    { pathname: `/%23${v40}&v=${v31}&v=${v20}&ref=3&view=compare` },
    { search: `?from=mail%23${v40}&v=${v31}&v=${v20}&ref=3&view=compare` },
  ])('is read in every mangled form: %o', (parts) => {
    const { columns, reference } = read(parts)
    expect(isCompared(addressOf(parts))).toBe(true)
    expect(columns.map(({ vector }) => vector.version)).toEqual(['4.0', '3.1', '2.0'])
    expect(reference).toBe(2)
  })

  test('is to who does not know the view a link to several vectors, and nothing in it is strange', () => {
    const address = addressOf({ hash: fragment })
    expect(readOwnLink(address)).toBeUndefined()
    const texts = readSeveral(address, '4.0')?.findings.flat().map(formatVector)
    expect(texts).toEqual([v40, v31, v20.slice('CVSS:2.0/'.length)])
    expect(readPermalink(address, '4.0')).toMatchObject({ kind: 'vector', notUnderstood: [] })
  })

  test('one of a build before has no view; versions of a finding are columns', () => {
    const parts = { hash: `#${v40}&or=${v31}&v=${v20}` }
    expect(isCompared(addressOf(parts))).toBe(false)
    expect(read(parts).columns.map(({ vector }) => vector.version)).toEqual(['4.0', '3.1', '2.0'])
  })

  test('holds one column, or none', () => {
    expect(read({ hash: `#${v31}&view=compare` }).columns).toHaveLength(1)
    expect(read({ hash: '#view=compare' }).columns).toEqual([])
    expect(isCompared(addressOf({ hash: '#view=compare' }))).toBe(true)
  })
})

describe('a hostile link', () => {
  test('more than 50 are left out and counted, and what cannot be read, too', () => {
    const hash = `#${Array.from({ length: 51 }, () => v31).join('&v=')}&view=compare`
    expect(read({ hash })).toMatchObject({ omitted: 1, unreadable: 0 })
    expect(read({ hash }).columns).toHaveLength(50)
    const broken = read({ hash: `#${v31}&v=CVSS:3.1/AV:Q&v=${v40}&view=compare` })
    expect(broken.columns).toHaveLength(2)
    expect(broken.unreadable).toBe(1)
    const third = read({ hash: `#${v31}&v=CVSS:3.1/AV:Q&v=${v40}&ref=3&view=compare` })
    expect(third).toMatchObject({ reference: 1, unreadable: 1 })
  })

  test('a reference that is not there is the first column, and names are made legible', () => {
    for (const ref of ['0', '9', '-1', '1.5', 'x', ''])
      expect(read({ hash: `#${v31}&v=${v40}&ref=${ref}&view=compare` }).reference).toBe(0)
    const [column] = read({
      hash: `#${v31}&t=A%E2%80%AEcme%0A${'x'.repeat(300)}&view=compare`,
    }).columns
    expect(column?.name).toMatch(/^Acme x{195}$/)
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        read({ hash: `#${v31}&v=${text}&view=compare` })
        read({ hash: text, search: text, pathname: text })
      }),
    )
    const hash = `#${v31}${'x'.repeat(8_000)}&view=compare`
    expect(read({ hash }).unreadable).toBe(1)
    expect(isCompared(addressOf({ hash }))).toBe(false)
  })

  test('no link is written for what does not fit into one', () => {
    const columns = Array.from({ length: 51 }, () => ({ vector: vectorOf(v31), name: '' }))
    expect(formatCompared({ ...three, columns }, '/')).toBeUndefined()
    expect(formatCompared({ ...three, columns: columns.slice(0, 50) }, '/')).toBeDefined()
    const named = columns.slice(0, 50).map((each) => ({ ...each, name: 'x'.repeat(200) }))
    expect(formatCompared({ ...three, columns: named }, '/')).toBeUndefined()
    expect(formatCompared({ ...three, columns: [] }, '/')).toBeUndefined()
  })
})
