/** The parts of an address, wherever mail, chat and wikis have moved them and however often they were encoded. */

import { decodePercent, decodeTwice } from './percent-encoding.ts'

/** The parts of an address that can carry a vector; `window.location` is one. */
export type Address = {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** A name and what stands behind it. */
export type LinkPart = {
  /** In lower case; '' for what has none, such as the vector that begins our own fragment. */
  readonly name: string
  /** Decoded. */
  readonly value: string
  /** As it stands in the address. */
  readonly text: string
}

/** A fragment or a query: its parts in order. */
export type LinkGroup = { readonly isFragment: boolean; readonly parts: readonly LinkPart[] }

/** Parts that are ours, or NVD’s, and hold no ampersand of their own. */
const ours: ReadonlySet<string> = new Set(['', 'v', 'vector', 'or', 'cve', 'name', 'version'])
const named = /^[#?!/\s]*([a-z][\w.-]*)=([^]*)$/i
const ampersands = /&(?:(?:amp|#38|#x26);)+/gi
// An ampersand that begins a character reference such as `&#x2F;` separates nothing.
const separator = /&(?!(?:#\d{1,4}|#x[0-9a-f]{1,4}|sol|colon|period);)/i
const anySeparator = /&(?!(?:#\d{1,4}|#x[0-9a-f]{1,4}|sol|colon|period);)|(?<!&)[#?]/i
/** Some write a number sign behind the version: `CVSS2#AV:N/…`. */
const versionSign = /^(\W*cvss:?v?\d(?:\.\d)?)#(?=[a-z]{1,3}:)/i
/** Mail gateways encode the `#` once or twice and thereby move the fragment into path or query. */
const movedSign = /(?<!cvss:?v?\d(?:\.\d)?)%(?:25)?23/i
const ourBeginning = /^[#?!/\s]*(?:cvss|[a-z]{1,3}:|(?:v|vector|cve)=)/i

/** Fragments and queries of an address, the ones that count more first. */
export function linkGroups({ pathname, search, hash }: Address): readonly LinkGroup[] {
  const inPath = movedSign.exec(pathname)
  const path = inPath ? pathname.slice(inPath.index + inPath[0].length) : ''
  const inSearch = movedSign.exec(search)
  const moved = inSearch ? search.slice(inSearch.index + inSearch[0].length) : ''
  const isMoved = inSearch !== null && ourBeginning.test(decodeTwice(moved))
  const query = isMoved ? search.slice(0, inSearch.index) : search
  const isFragment = /^\?cvss/i.test(query)
  const fragments = [hash, path, isMoved ? moved : '']
  return [
    ...fragments.map((text) => ({ isFragment: true, parts: linkPartsOf(text) })),
    { isFragment, parts: linkPartsOf(query) },
  ]
}

/** The parts of a fragment or query, decoded; what is empty is none. */
function linkPartsOf(text: string): readonly LinkPart[] {
  return text === '' ? [] : split(text.replace(/^[#?]/, ''), separator).flatMap(partsIn)
}

function split(text: string, at: RegExp): readonly string[] {
  return text.replace(ampersands, '&').split(at)
}

/** One part, and those that only show once it is decoded. */
function partsIn(text: string): readonly LinkPart[] {
  const [, name = '', value = text] = named.exec(text) ?? named.exec(decodeTwice(text)) ?? []
  const part = { name: name.toLowerCase(), value: decodeTwice(value), text }
  // Lists of vectors are another page's.
  if (!ours.has(part.name) || part.value.startsWith('[')) return [part]
  const [own = '', ...further] = splitDecoded(value)
  return [{ ...part, value: own }, ...further.flatMap(partsIn)]
}

/** What an encoding hid is split where it first shows: deeper ones may hold a title's own signs. */
function splitDecoded(value: string): readonly string[] {
  const once = piecesOf(value)
  if (once.length > 1 || !value.includes('%')) return withFirst(once, decodeTwice)
  const decoded = piecesOf(decodePercent(value))
  return decoded.length > 1 ? withFirst(decoded, decodePercent) : piecesOf(decodeTwice(value))
}

function piecesOf(text: string): readonly string[] {
  const plain = text.replace(/^[#?!/\s]+/, '').replace(versionSign, '$1/')
  return split(plain, anySeparator)
}

function withFirst(
  [first = '', ...others]: readonly string[],
  decode: (text: string) => string,
): readonly string[] {
  return [decode(first), ...others]
}
