/** This file implements the links of other calculators, and of mail programs around any link. */

import type { Address } from '#url/link-parts.ts'
import { parametersOf } from '#url/parameters.ts'
import { decodePercent, decodeTwice } from '#url/percent-encoding.ts'
import { longestLink } from '#url/permalink.ts'
import { type Link as ReadLink, readLink, vectorText } from '#url/read-link.ts'
import type { Candidate, LinkFacts, Source } from './candidate.ts'

const deepestWrapping = 3
const address = /^(?:[a-z][a-z\d+.-]*:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is
const wrapped = /^https?:\/\//i

type Link = Address & { readonly host: string }

/** Whether a text is one link: with a scheme, a host and a path, or only query or fragment. */
export function isLink(text: string): boolean {
  if (text.length > longestLink || /\s/.test(text)) return false
  return /^(?:[a-z][a-z\d+.-]*:\/\/|[#?]|[\w-]+(?:\.[\w-]+)*(?::\d+)?\/[^:]*[?#])/i.test(text)
}

/** Whose calculator a link leads to. */
function sourceOfLink(link: string): Source {
  const { host } = partsOf(link)
  const name = host.toLowerCase().replace(/:\d*$/, '')
  if (isWithin(name, 'first.org')) return 'first'
  if (isWithin(name, 'nvd.nist.gov')) return 'nvd'
  if (isWithin(name, 'redhat.com') || name.startsWith('redhat')) return 'red-hat'
  if (isWithin(name, 'metaeffekt.com')) return 'metaeffekt'
  return 'link'
}

/** Proofpoint writes `-3A` for `%3A` and `_` for a slash in the link that it wraps. */
function unwrappedByProofpoint({ host, pathname, search }: Link): string | undefined {
  if (!/(?:^|\.)urldefense\.(?:proofpoint\.)?com$/i.test(host) || !pathname.startsWith('/v2/'))
    return undefined
  const wrappedLink = parametersOf(search).get('u')
  const plain = wrappedLink?.replace(/-([\da-f]{2})/gi, '%$1').replaceAll('_', '/')
  return plain === undefined ? undefined : decodePercent(plain)
}

/** The vector strings that a link carries in a form known from a calculator, readable or not. */
export function vectorStringsOfLink(link: string, depth = 0): readonly Candidate[] {
  if (link.length > longestLink || depth > deepestWrapping) return []
  const parts = partsOf(link)
  const inProofpoint = unwrappedByProofpoint(parts)
  if (inProofpoint !== undefined) return vectorStringsOfLink(inProofpoint, depth + 1)
  for (const value of parametersOf(parts.search).values()) {
    const inner = [decodePercent(value), decodeTwice(value)].find((text) => wrapped.test(text))
    const candidates = inner === undefined ? [] : vectorStringsOfLink(inner, depth + 1)
    if (candidates.length > 0) return candidates
  }
  const facts = factsOfLink(link)
  const listed = listedVectorStrings(parametersOf(parts.search).get('vector') ?? '')
  if (listed.length > 0) return listed.map((text) => ({ ...facts, text, from: 'metaeffekt' }))
  return vectorStringsIn(readLink(parts)).map((text) => ({ ...facts, text }))
}

/** The vectors of one of our links: of a set, or the same finding's of another version. */
function vectorStringsIn({ vector, version, or, further }: ReadLink): readonly string[] {
  if (!vector) return []
  const isBare = version !== undefined && !/^\W*cvss/i.test(vector.value)
  const first = isBare ? `CVSS:${version}/${vectorText(vector.value) ?? ''}` : vector.value
  const others = new Set([...(or ? [or] : []), ...further])
  return [first, ...[...others].map(({ value }) => value).filter((text) => vectorText(text))]
}

/** FIRST’s calculators stand at `/cvss/calculator/4.0`, NVD’s at `/v3-calculator`. */
const calculatorVersion = /\/calculator\/([234]\.[01])|\/v([234])-calculator/i

/** Whose a link is, and what it says besides its vector. */
export function factsOfLink(link: string): LinkFacts {
  const parts = partsOf(link)
  const { name, cve } = readLink(parts)
  const from = sourceOfLink(link)
  const [, ofFirst, ofNvd] = calculatorVersion.exec(parts.pathname) ?? []
  const version = from === 'first' ? ofFirst : from === 'nvd' ? ofNvd : undefined
  return { from, name, cve, version }
}

/** metæffekt keeps several vectors in one link: `[["name",true,"CVSS:4.0/…","CVSS:4.0"]]`. */
function listedVectorStrings(parameter: string): string[] {
  const text = decodeTwice(parameter)
  if (!text.startsWith('[')) return []
  return rowsOf(text).flatMap((row) => {
    if (!Array.isArray(row)) return []
    const [, , vector, prefix] = row as readonly unknown[]
    if (typeof vector !== 'string' || vector === '') return []
    const bare = typeof prefix === 'string' && !/^cvss/i.test(vector)
    return [bare ? `${prefix}/${vector}` : vector]
  })
}

function rowsOf(text: string): readonly unknown[] {
  try {
    const rows: unknown = JSON.parse(text)
    return Array.isArray(rows) ? rows : []
  } catch {
    return []
  }
}

function partsOf(link: string): Link {
  const [, host = '', pathname = '', search = '', hash = ''] = address.exec(link) ?? []
  return { host, pathname, search, hash }
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
