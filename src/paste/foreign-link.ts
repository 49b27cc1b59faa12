/** This file implements the links of other calculators, and of mail programs around any link. */

import { parseVector } from '#cvss/index.ts'
import type { Address, LinkPart } from '#url/read/link-parts.ts'
import { type Part, partsNotUnderstood, tagOf } from '#url/read/parts-not-understood.ts'
import { parametersOf } from '#url/read/parameters.ts'
import { decodePercent, decodeTwice } from '#url/read/percent-encoding.ts'
import { longestLink } from '#url/read/read-permalink.ts'
import {
  type Link as ReadLink,
  prefixed,
  readLink,
  undecidedText,
  vectorText,
} from '#url/read/read-link.ts'
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
  const { host } = parseLink(link)
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

/** The link that mail programs have put into another one; the link itself where they have not, '' for one too long. */
function linkInside(link: string, depth = 0): string {
  if (link.length > longestLink || depth > deepestWrapping) return ''
  const parts = parseLink(link)
  const inProofpoint = unwrappedByProofpoint(parts)
  if (inProofpoint !== undefined) return linkInside(inProofpoint, depth + 1)
  for (const value of parametersOf(parts.search).values()) {
    const inner = [decodePercent(value), decodeTwice(value)].find((text) => wrapped.test(text))
    const innermost = inner === undefined ? undefined : linkInside(inner, depth + 1)
    if (innermost !== undefined && candidatesOf(innermost).length > 0) return innermost
  }
  return link
}

/** The vector strings that a link carries in a form known from a calculator, readable or not. */
export function vectorStringsOfLink(link: string): readonly Candidate[] {
  return link.length > longestLink ? [] : candidatesOf(linkInside(link))
}

/** What an address says that is a link and leads to none of the known calculators of others. */
export function addressOfOwnLink(text: string): Address | undefined {
  if (!isLink(text)) return undefined
  const link = linkInside(text)
  const parts = parseLink(link)
  const isListed = listedVectorStrings(parametersOf(parts.search).get('vector') ?? '').length > 0
  return sourceOfLink(link) === 'link' && !isListed ? parts : undefined
}

function candidatesOf(link: string): readonly Candidate[] {
  if (link.length > longestLink) return []
  const parts = parseLink(link)
  const listed = listedVectorStrings(parametersOf(parts.search).get('vector') ?? '')
  const facts = factsOfLink(link)
  if (listed.length > 0) return listed.map((text) => ({ ...facts, text, from: 'metaeffekt' }))
  return vectorStringsIn(readLink(parts), facts)
}

/** The vectors of one of our links: of a set, or the same finding's of another version. */
function vectorStringsIn(link: ReadLink, facts: LinkFacts): readonly Candidate[] {
  const { vector, version, or, undecided, further, isSeveral } = link
  if (!vector) return []
  const first = prefixed(vector.value, version)
  const tag = tagOf(link)
  const { from, version: ofLink } = facts
  const told = new Set([or, ...undecided])
  return [
    { ...facts, text: first, tag, undecided: undecidedIn(undecided), left: leftOf(link) },
    ...(or && vectorText(or.value) ? [{ ...facts, text: or.value, tag }] : []),
    ...withUndecided(further.filter((part) => !told.has(part)))
      // What a link says besides is said of its first finding.
      .map((each) =>
        isSeveral ? { from, version: ofLink, isFurther: true, ...each } : { ...facts, ...each },
      ),
  ]
}

function undecidedIn(parts: readonly LinkPart[]): readonly string[] {
  return parts.flatMap(({ value }) => undecidedText(value) ?? [])
}

/** Vectors of a link, each with what behind it says what of it is undecided. */
function withUndecided(
  parts: readonly LinkPart[],
): readonly { readonly text: string; readonly undecided: readonly string[] }[] {
  return parts.flatMap(({ value }, place) => {
    if (!vectorText(value) || undecidedText(value) !== undefined) return []
    const behind = parts.slice(place + 1)
    const end = behind.findIndex((part) => undecidedText(part.value) === undefined)
    return [{ text: value, undecided: undecidedIn(behind.slice(0, end < 0 ? undefined : end)) }]
  })
}

/** IDs and cut ends are told of wherever they stand in a text. */
function leftOf(link: ReadLink): readonly string[] {
  const kinds: readonly Part['kind'][] = ['vector', 'other-vector', 'text']
  const or = link.or && vectorText(link.or.value)
  const reading = or === undefined ? undefined : parseVector(or)
  const parts = partsNotUnderstood(link, reading?.ok ? reading.vector : undefined, [])
  const further = link.further.filter((part) => part !== link.or && !vectorText(part.value))
  return [...parts.filter(({ kind }) => kinds.includes(kind)), ...further].map(({ text }) => text)
}

/** FIRST’s calculators stand at `/cvss/calculator/4.0`, NVD’s at `/v3-calculator`. */
const calculatorVersion = /\/calculator\/([234]\.[01])|\/v([234])-calculator/i

/** Whose a link is, and what it says besides its vector. */
export function factsOfLink(link: string): LinkFacts {
  const parts = parseLink(link)
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

function parseLink(link: string): Link {
  const [, host = '', pathname = '', search = '', hash = ''] = address.exec(link) ?? []
  return { host, pathname, search, hash }
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
