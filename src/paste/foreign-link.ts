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
import { listedVectorStrings } from './listed-vectors.ts'

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
function sourceOf({ host }: Link): Source {
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

/** A link with all that was read of it, so that none is read twice. */
type Reached = {
  readonly link: string
  readonly parts: Link
  readonly facts: LinkFacts
  readonly candidates: readonly Candidate[]
}

/**
 * The link that mail programs have put into another one; the link itself where they have not, none for
 * one too long.
 */
function reached(link: string, depth = 0): Reached | undefined {
  if (link.length > longestLink || depth > deepestWrapping) return undefined
  const parts = parseLink(link)
  const inProofpoint = unwrappedByProofpoint(parts)
  if (inProofpoint !== undefined) return reached(inProofpoint, depth + 1)
  const parameters = parametersOf(parts.search)
  for (const value of parameters.values()) {
    const inner = [decodePercent(value), decodeTwice(value)].find((text) => wrapped.test(text))
    const innermost = inner === undefined ? undefined : reached(inner, depth + 1)
    if (innermost && innermost.candidates.length > 0) return innermost
  }
  const read = readLink(parts)
  const facts = factsOf(parts, read)
  return { link, parts, facts, candidates: candidatesOf(read, facts, parameters.get('vector')) }
}

/** The vector strings that a link carries in a form known from a calculator, readable or not. */
export function vectorStringsOfLink(link: string): readonly Candidate[] {
  return reached(link)?.candidates ?? []
}

/** What a text that is a link says: its vector strings in a known form, or itself where it may hold one. */
export function candidatesIn(link: string): readonly Candidate[] {
  const read = reached(link)
  const known = read?.candidates.filter(({ text }) => /[a-z]:[a-z]|cvss/i.test(text)) ?? []
  if (known.length > 0) return known
  return [{ text: decodeTwice(link), facts: read?.link === link ? read.facts : factsOfLink(link) }]
}

/** What an address says that is a link and leads to none of the known calculators of others. */
export function addressOfOwnLink(text: string): Address | undefined {
  if (!isLink(text)) return undefined
  const { parts = parseLink('') } = reached(text) ?? {}
  const isListed = listedVectorStrings(parametersOf(parts.search).get('vector') ?? '').length > 0
  return sourceOf(parts) === 'link' && !isListed ? parts : undefined
}

function candidatesOf(
  read: ReadLink,
  facts: LinkFacts,
  vector: string | undefined,
): readonly Candidate[] {
  const listed = vector === undefined ? [] : listedVectorStrings(vector)
  if (listed.length > 0)
    return listed.map((text) => ({ text, facts: { ...facts, from: 'metaeffekt' } }))
  return vectorStringsIn(read, facts)
}

/** The vectors of one of our links: of a set, or the same finding's of another version. */
function vectorStringsIn(link: ReadLink, facts: LinkFacts): readonly Candidate[] {
  const { vector, version, or, undecided, further, isSeveral } = link
  if (!vector) return []
  const first = prefixed(vector.value, version)
  const tag = tagOf(link)
  const { from, version: ofLink } = facts
  const ofFirst = { ...facts, tag, undecided: undecidedIn(undecided), left: leftOf(link) }
  const all: Candidate[] = [{ text: first, facts: ofFirst }]
  if (or && vectorText(or.value)) all.push({ text: or.value, facts: { ...facts, tag } })
  if (further.length === 0) return all
  const told = new Set([or, ...undecided])
  // What a link says besides is said of its first finding.
  const shared = isSeveral ? ({ from, version: ofLink, isFurther: true } as const) : facts
  const rest = further.filter((part) => !told.has(part))
  for (const { text, undecided: ofOne } of withUndecided(rest))
    all.push({ text, facts: { ...shared, undecided: ofOne } })
  return all
}

function undecidedIn(parts: readonly LinkPart[]): readonly string[] {
  return parts.flatMap(({ value }) => undecidedText(value) ?? [])
}

/** Vectors of a link, each with what behind it says what of it is undecided. */
function withUndecided(
  parts: readonly LinkPart[],
): readonly { readonly text: string; readonly undecided: readonly string[] }[] {
  const found: { readonly text: string; readonly undecided: string[] }[] = []
  let behind: string[] = []
  for (const { value } of parts) {
    const values = undecidedText(value)
    if (values !== undefined) {
      behind.push(values)
      continue
    }
    behind = []
    if (vectorText(value) !== undefined) found.push({ text: value, undecided: behind })
  }
  return found
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
function factsOfLink(link: string): LinkFacts {
  const parts = parseLink(link)
  return factsOf(parts, readLink(parts))
}

function factsOf(parts: Link, { name, cve }: ReadLink): LinkFacts {
  const from = sourceOf(parts)
  const [, ofFirst, ofNvd] = calculatorVersion.exec(parts.pathname) ?? []
  const version = from === 'first' ? ofFirst : from === 'nvd' ? ofNvd : undefined
  return { from, name, cve, version }
}

function parseLink(link: string): Link {
  const [, host = '', pathname = '', search = '', hash = ''] = address.exec(link) ?? []
  return { host, pathname, search, hash }
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
