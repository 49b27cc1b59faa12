/** Reads the permalink: the vector string is the fragment of the address. */

import type { CveId } from '#cve-id/cve-id.ts'
import {
  maximumVectorLength,
  parseVector,
  type Problem,
  readVectorLeniently,
  type Repair,
  type Vector,
  type Version,
} from '#cvss/index.ts'
import type { Address } from './link-parts.ts'
import { type Part, partsNotUnderstood, tagOf } from './parts-not-understood.ts'
import { decodeTwice } from './percent-encoding.ts'
import { type Link, prefixed, readLink, undecidedText, vectorText } from './read-link.ts'
import { type RefusedTag, withUndecidedTags } from './undecided.ts'

/** What an address says; positions relate to `text`, the vector string decoded and without junk. */
export type PermalinkReading = {
  readonly cve: CveId | undefined
  /** The same assessment's vector of another version. */
  readonly or: Vector | undefined
  /** Who gives the vector, where the address names a source beside it, as NVD's do. */
  readonly name: string | undefined
  /** Title and notes, as `rationaleOfTag` reads them. */
  readonly tag: string | undefined
  /** What of the vector is undecided, as `withUndecidedTags` reads it. */
  readonly undecided: readonly string[]
  /** Whether there are more findings than one, which `readSeveral` reads. */
  readonly isSeveral: boolean
  /** What was not understood, each as it stands in the address. */
  readonly notUnderstood: readonly Part[]
} & VectorReading

/**
 * `doubt` is the whole text where more may be said in it than the reading tells: a metric, a score, a
 * second vector. What reads texts decides about it.
 */
type VectorReading =
  | { readonly kind: 'none'; readonly doubt?: undefined }
  | {
      readonly kind: 'vector'
      readonly doubt: string | undefined
      readonly vector: Vector
      readonly repairs: readonly Repair[]
      /** Bad values, each of which left its metric open. */
      readonly dropped: readonly Problem[]
      readonly text: string
    }
  | {
      readonly kind: 'unreadable'
      readonly doubt: string | undefined
      readonly problems: readonly Problem[]
      readonly text: string
    }

/** Longest address, in characters, that is looked at. */
export const longestLink = 8_000

/** Reads every form a link has been seen in, ours and others', mangled or not; never throws. */
export function readPermalink(address: Address, onScreen: Version): PermalinkReading {
  const { pathname, search, hash } = address
  if (pathname.length + search.length + hash.length > longestLink) {
    const reading = tooLong(hash || search)
    return { ...reading, ...noParts }
  }
  const link = readLink(address)
  const { reading, refused } = withUndecided(readVector(link, onScreen), link)
  const { cve, name, isSeveral } = link
  const or = link.or && otherVector(link.or.value, reading)
  return {
    ...reading,
    cve,
    or,
    name,
    tag: tagOf(link),
    isSeveral,
    undecided: undecidedOf(link),
    notUnderstood: partsNotUnderstood(link, or, refused),
  }
}

function undecidedOf({ undecided }: Link): readonly string[] {
  return undecided.flatMap(({ value }) => undecidedText(value) ?? [])
}

/** The reading with what of its vector is undecided, and what of that it cannot have. */
function withUndecided(
  reading: VectorReading,
  link: Link,
): { readonly reading: VectorReading; readonly refused: readonly RefusedTag[] } {
  if (reading.kind !== 'vector') return { reading, refused: [] }
  const { vector, refused } = withUndecidedTags(reading.vector, undecidedOf(link))
  return { reading: { ...reading, vector }, refused }
}

const noParts = {
  cve: undefined,
  or: undefined,
  name: undefined,
  tag: undefined,
  undecided: [],
  isSeveral: false,
  notUnderstood: [],
} as const

function readVector({ vector, version }: Link, onScreen: Version): VectorReading {
  const own = vector && vectorText(vector.value)
  if (own === undefined) return { kind: 'none' }
  const text = prefixed(own, version)
  const reading = readVectorLeniently(text, onScreen)
  if (reading.ok) {
    const { vector: read, repairs, dropped } = reading
    const isDoubtful = dropped.length > 0 || repairs.some(({ code }) => code === 'score-in-front')
    const doubt = isDoubtful ? text : undefined
    return { kind: 'vector', vector: read, repairs, dropped, text, doubt }
  }
  return {
    kind: 'unreadable',
    doubt: text,
    problems: reading.problems,
    text: text.slice(0, maximumVectorLength),
  }
}

/** The vector behind `&or=`: the same assessment's of another version than the first. */
function otherVector(value: string, first: VectorReading): Vector | undefined {
  const text = vectorText(value)
  const reading = text === undefined ? undefined : parseVector(text)
  const version = first.kind === 'vector' ? first.vector.version : undefined
  return reading?.ok && reading.vector.version !== version ? reading.vector : undefined
}

function tooLong(address: string): VectorReading {
  const text = decodeTwice(address.slice(1, maximumVectorLength + 1))
  const problem: Problem = { code: 'too-long', position: 0, text: text.slice(0, 40), allowed: [] }
  return { kind: 'unreadable', problems: [problem], text, doubt: undefined }
}
