import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import type { Address } from './link-parts.ts'
import { readPermalink } from './read-permalink.ts'
import { readSeveral } from './several.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v30 = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const cve = 'CVE-2024-3094'
const tag = 'q1YqUbKKVtJRSlSyUkpUio2tBQA-_x'

const once = encodeURIComponent
const twice = (text: string) => once(once(text))

/** What mail, chat and wikis do to the fragment of a link. */
const manglings: Readonly<Record<string, (fragment: string) => Partial<Address>>> = {
  nothing: (text) => ({ hash: `#${text}` }),
  'encoded as a whole': (text) => ({ hash: `#${once(text)}` }),
  'encoded twice': (text) => ({ hash: `#${twice(text)}` }),
  'encoded, with a parameter of others': (text) => ({ hash: `#${once(text)}&utm_source=mail` }),
  'ampersands of HTML': (text) => ({ hash: `#${text.replaceAll('&', '&amp;')}` }),
  'ampersands of HTML twice': (text) => ({ hash: `#${text.replaceAll('&', '&amp;amp;')}` }),
  'ampersands as numbers': (text) => ({ hash: `#${text.replaceAll('&', '&#38;')}` }),
  'encoded ampersands of HTML': (text) => ({ hash: `#${once(text.replaceAll('&', '&amp;'))}` }),
  'encoded ampersands': (text) => ({ hash: `#${text.replaceAll('&', '%26')}` }),
  'encoded equals signs': (text) => ({ hash: `#${text.replaceAll('=', '%3D')}` }),
  'encoded separators': (text) => ({
    hash: `#${text.replaceAll('&', '%26').replaceAll('=', '%3D')}`,
  }),
  'question marks for ampersands': (text) => ({ hash: `#${text.replace('&', '?')}` }),
  'a bracket behind it': (text) => ({ hash: `#${text})` }),
  'stars behind it': (text) => ({ hash: `#${text}**` }),
  'an encoded bracket and comma behind it': (text) => ({ hash: `#${text}%5D%2C` }),
  'a table’s bar and a full stop': (text) => ({ hash: `#${text}|.` }),
  'a hash-bang': (text) => ({ hash: `#!${text}` }),
  'an encoded hash-bang': (text) => ({ hash: `#%21${text}` }),
  'a slash in front': (text) => ({ hash: `#/${text}` }),
  'a number sign in front': (text) => ({ hash: `#%23${text}` }),
  'a name in front': (text) => ({ hash: `#?vector=${text}` }),
  'the number sign encoded in the query': (text) => ({ search: `?%23${text}` }),
  'behind another parameter': (text) => ({ search: `?from=mail%23${text}` }),
  'encoded in the query': (text) => ({ search: `?from=mail%23${once(text)}` }),
  'encoded twice in the query': (text) => ({ search: `?from=mail%2523${twice(text)}` }),
  'as the query': (text) => ({ search: `?${text}` }),
  'in the path': (text) => ({ pathname: `/%23${text}` }),
  'encoded in the path': (text) => ({ pathname: `/%23${once(text)}` }),
  'encoded twice in the path': (text) => ({ pathname: `/tools/%2523${twice(text)}` }),
  'in the path, with a query': (text) => ({ pathname: `/%23${text}`, search: '?utm_source=mail' }),
  'in the path, with a fragment': (text) => ({ pathname: `/%23${text}`, hash: '#metrics' }),
}

function address(parts: Partial<Address>): Address {
  return { pathname: '/', search: '', hash: '', ...parts }
}

function read(parts: Partial<Address>) {
  return readPermalink(address(parts), '4.0')
}

/** Everything that a link of ours says. */
function said(parts: Partial<Address>) {
  const reading = read(parts)
  return {
    vector: reading.kind === 'vector' ? formatVector(reading.vector) : reading.kind,
    or: reading.or && formatVector(reading.or),
    cve: reading.cve,
    tag: reading.tag?.replace(/\W+$/, ''),
    findings: readSeveral(address(parts), '4.0')?.findings.map((each) => each.map(formatVector)),
    isSeveral: reading.isSeveral,
    notUnderstood: reading.notUnderstood,
  }
}

/** Parameters of our links, each with what it makes of a link to v4.0 alone. */
const parameters = {
  v: { text: `&v=${v31}`, makes: { isSeveral: true, findings: [[v40], [v31]] } },
  or: { text: `&or=${v31}`, makes: { or: v31 } },
  cve: { text: `&cve=${cve}`, makes: { cve } },
  text: { text: `&text=${tag}`, makes: { tag } },
} as const

const nothing = {
  vector: v40,
  or: undefined,
  cve: undefined,
  tag: undefined,
  findings: undefined,
  isSeveral: false,
  notUnderstood: [],
}

describe.each(Object.entries(manglings))('%s', (_, mangle) => {
  test('the vector alone', () => {
    expect(said(mangle(v40))).toEqual(nothing)
  })

  test.each(Object.values(parameters))('with $text', ({ text, makes }) => {
    expect(said(mangle(`${v40}${text}`))).toEqual({ ...nothing, ...makes })
  })

  test('with all of them', () => {
    const rest = `&or=${v31}&cve=${cve}&text=${tag}`
    const whole = { ...nothing, or: v31, cve, tag }
    expect(said(mangle(`${v40}${rest}`))).toEqual(whole)
    expect(said(mangle(`${v40}&or=${v31}&v=${v30}&or=${v40}&cve=${cve}&text=${tag}`))).toEqual({
      ...whole,
      isSeveral: true,
      findings: [
        [v40, v31],
        [v30, v40],
      ],
    })
  })

  test('what cannot be read is named', () => {
    for (const [text, kind] of [
      ['&cve=CVE-2024-1', 'cve'],
      [`&cve=${cve}&cve=CVE-2024-1111`, 'second-cve'],
      ['&or=CVSS:3.1/AV:Q', 'other-vector'],
      ['&text=!!', 'text'],
      ['&x=CVSS:3.1/AV:N', 'vector'],
      ['&tex', 'cut'],
      [`&or=${v31.slice(0, -4)}…`, 'cut'],
    ] as const)
      expect(
        said(mangle(`${v40}${text}`)).notUnderstood.map((part) => part.kind),
        text,
      ).toEqual([kind])
  })
})

test.each([
  ['full width', (text: string) => text.replace(/[!-~]/g, wide)],
  ['other colons and slashes', (text: string) => text.replaceAll(':', '∶').replaceAll('/', '∕')],
])('a vector in %s is read, as it stands and encoded', (_, look) => {
  for (const hash of [`#${look(v31)}`, `#${once(look(v31))}`, `#${twice(look(v31))}`])
    expect(said({ hash })).toEqual({ ...nothing, vector: v31 })
})

function wide(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0)
}

test('parts of one address that are not its first fragment are named', () => {
  const kinds = (parts: Partial<Address>) => read(parts).notUnderstood.map(({ kind }) => kind)
  expect(kinds({ hash: `#${v40}`, search: `?v=${v31}` })).toEqual(['vector'])
  expect(kinds({ search: `?v=${v40}&v=${v31}` })).toEqual(['vector'])
  expect(kinds({ pathname: `/%23${v40}`, hash: `#${v31}` })).toEqual(['vector'])
  // The same again says nothing new.
  expect(kinds({ hash: `#${v40}`, search: `?v=${v40}&cve=${cve}` })).toEqual([])
})

test('a title of others keeps the signs that are encoded in it', () => {
  const title = `t=${once(`a&v=${v31}`)}`
  for (const mangle of [manglings['nothing'], manglings['encoded as a whole']])
    expect(said(mangle!(`${v40}&${title}`))).toEqual(nothing)
})

test('wherever a link is cut off, what is missing is named or open', () => {
  const whole = `${v40}&or=${v31}&cve=${cve}&text=${tag}`
  for (let length = v40.length + 1; length < whole.length; length++) {
    const text = whole.slice(0, length)
    const { or, cve: id, tag: read, notUnderstood } = said({ hash: `#${text}` })
    const isNamed = notUnderstood.length > 0 || text.endsWith('&')
    const isWhole =
      (or === v31 || !text.includes('&or')) &&
      (id !== undefined || !text.includes('&c')) &&
      (read !== undefined || !text.includes('&t'))
    // A second version that lost its last metrics has no score.
    const isOpen = or !== undefined && or !== v31
    expect(isNamed || isWhole || isOpen, text).toBe(true)
  }
})

test('no mangled link throws, shows more than it says, or tells without end', () => {
  const piece = fc.constantFrom(
    '#',
    '?',
    '&',
    '&amp;',
    '%26',
    '=',
    '%3D',
    '%23',
    '%2523',
    '/',
    '…',
    ' ',
    '%20',
    'x',
    '%',
    'v',
    'or',
    'cve',
    'text',
    'vector',
    'version',
    v40,
    v31,
    'AV:N',
    'E:P',
    cve,
    tag,
  )
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, text, (pathname, search, hash) => {
      const parts = { pathname: `/${pathname}`, search: search && `?${search}`, hash: `#${hash}` }
      const reading = read(parts)
      readSeveral(address(parts), '4.0')
      expect(reading.notUnderstood.length).toBeLessThanOrEqual(10)
      for (const part of reading.notUnderstood) expect(part.text.length).toBeLessThanOrEqual(80)
      const all = `${pathname}${search}${hash}`
      expect(reading.cve === undefined || all.includes(cve)).toBe(true)
      // A vector that stands whole in an address is shown, offered, or named.
      const isWhole = new RegExp(`(?:^|[#&?=])${v31}(?:$|[&#?])`).test(hash)
      if (!isWhole || reading.doubt !== undefined) return
      const isShown = reading.kind === 'vector' && formatVector(reading.vector) === v31
      const isOr = reading.or && formatVector(reading.or) === v31
      expect(
        isShown || isOr || reading.isSeveral || reading.notUnderstood.length > 0,
        JSON.stringify(parts),
      ).toBeTruthy()
    }),
    { numRuns: 3_000, seed: 6 },
  )
})
