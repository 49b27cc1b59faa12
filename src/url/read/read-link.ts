/** Reads an address once: which of its parts is the vector, what belongs to it, and what is left over. */

import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { withoutJunk } from './junk.ts'
import { type Address, type LinkGroup, type LinkPart, linkGroups } from './link-parts.ts'

/** The parts of an address by what they say. */
export type Link = {
  readonly vector: LinkPart | undefined
  /** The version beside a bare vector, `3.1`, as NVD gives it. */
  readonly version: string | undefined
  /** The same finding's vector of another version. */
  readonly or: LinkPart | undefined
  /** What of the vector is undecided between named values. */
  readonly undecided: readonly LinkPart[]
  readonly cve: CveId | undefined
  /** Title and notes. */
  readonly text: LinkPart | undefined
  /** Who gives the vector: NVD's links name the source beside it. */
  readonly name: string | undefined
  /** Behind a vector that begins its fragment: further findings (`v`) and their second versions (`or`). */
  readonly further: readonly LinkPart[]
  /** Whether there are further findings; second versions are told of with them then. */
  readonly isSeveral: boolean
  /** Parts that are none of these: foreign ones, and what was not understood. */
  readonly rest: readonly RestPart[]
}

/** A part that is left over, and whether it is what a fragment begins with. */
export type RestPart = LinkPart & { readonly isHead: boolean; readonly isInFragment: boolean }

const longestName = 60
/** Colons and slashes, and what is written for them. */
const separators = /[:/\u2044\u2215\u2236\ua789\ufe55\uff0f\uff1a]/

/** The parts of an address; never throws. */
export function readLink(address: Address): Link {
  const groups = linkGroups(address)
  const group = groups.find((each) => vectorOf(each) !== undefined)
  const vector = group && vectorOf(group)
  const isHead = vector !== undefined && vector === group?.parts[0] && group.isFragment
  const behind = isHead ? group.parts.filter(({ name }) => name === 'v' || name === 'or') : []
  // Parameters may call the first one by its name, too.
  const further = behind.filter((part) => part !== vector)
  const isSeveral = further.some(({ name }) => name === 'v')
  const all = [...(group ? [group] : []), ...groups.filter((each) => each !== group)]
  const parts = all.flatMap((each) => each.parts)
  const ofFirst = isSeveral
    ? further.slice(
        0,
        further.findIndex(({ name }) => name === 'v'),
      )
    : parts
  const ors = ofFirst.filter(({ name }) => name === 'or')
  const or = ors.find(({ value }) => undecidedText(value) === undefined)
  const undecided = ors.filter(({ value }) => undecidedText(value) !== undefined)
  const ids = parts.filter(({ name }) => name === 'cve' || name === 'name')
  const cve = ids.map(cveOf).find((id) => id !== undefined)
  const text = parts.find(({ name }) => name === 'text')
  const version = group?.parts.find(({ name }) => name === 'version')?.value
  const taken = new Set([vector, or, ...undecided, text, ...(isSeveral ? further : [])])
  const isTaken = (part: LinkPart) =>
    taken.has(part) ||
    (cve !== undefined && ids.includes(part) && cveOf(part) === cve) ||
    (vector && vectorText(part.value) === vectorText(vector.value) && isVectorName(part.name))
  const rest = all.flatMap(({ isFragment: isInFragment, parts: own }) =>
    own.flatMap((part, place) =>
      isTaken(part) ? [] : { ...part, isHead: place === 0, isInFragment },
    ),
  )
  return {
    vector,
    version: version !== undefined && /^\d\.\d$/.test(version) ? version : undefined,
    or,
    undecided,
    cve,
    text,
    name: sourceIn(all),
    further,
    isSeveral,
    rest,
  }
}

/** The part of a vector's text that is to be read: without what surrounds it; undefined for a plain word. */
export function vectorText(decoded: string): string | undefined {
  const text = withoutJunk(decoded)
  return separators.test(text) ? text : undefined
}

const alternative = /^[a-z]{1,3}:[a-z]+(?:[+,][a-z]{1,3}:[a-z]+)*$/i

/** Alternatives as links write them, `AC:L+AT:P,AC:H+AT:N`, mended; undefined for what has another form. */
export function undecidedText(decoded: string): string | undefined {
  // A plus sign is a space to some who pass links on.
  const text = withoutJunk(decoded)
    .replace(/\s*,\s*/g, ',')
    .replace(/\s*\+\s*|\s+/g, '+')
  return alternative.test(text) ? text : undefined
}

/** The vector string of a link: with the version that stands beside it where it has no prefix of its own. */
export function prefixed(text: string, version: string | undefined): string {
  return version === undefined || /^\W*cvss/i.test(text)
    ? text
    : `CVSS:${version}/${withoutJunk(text)}`
}

/** The vector of a fragment or query: a fragment's first part, or one of a vector's name. */
export function vectorOf({ isFragment, parts }: LinkGroup): LinkPart | undefined {
  const [first] = parts
  if (isFragment && first?.name === '' && isVector(first)) return first
  const named = (wanted: string) => parts.find((part) => part.name === wanted && isVector(part))
  return named('vector') ?? named('v')
}

function isVector({ value }: LinkPart): boolean {
  return vectorText(value) !== undefined
}

function isVectorName(name: string): boolean {
  return name === '' || name === 'v' || name === 'vector'
}

function cveOf({ value }: LinkPart): CveId | undefined {
  return parseCveId(withoutJunk(value))
}

/** `NIST` is NVD itself. A plain text of at most 60 characters. */
function sourceIn(groups: readonly LinkGroup[]): string | undefined {
  for (const { parts } of groups) {
    const source = parts.find((part) => part.name === 'source')
    if (!source || !parts.some((part) => part.name === 'vector')) continue
    const plain = source.value.replace(/[^\p{L}\p{N}\p{P}+]+/gu, ' ')
    const name = withoutJunk(plain).slice(0, longestName)
    if (name === '') return undefined
    return /^nist$|^nvd(?:@|$)/i.test(name) ? 'NVD' : name
  }
  return undefined
}
