/**
 * A link to several findings: the first as in any link, each other one behind `&v=`. A finding's
 * vectors of other versions follow its first one, each behind `&or=`.
 */

import { type Vector, type Version, parseVector } from '#cvss/index.ts'
import { formatPermalink } from '../permalink.ts'
import type { Address } from './link-parts.ts'
import { longestLink } from './read-permalink.ts'
import { readLink, undecidedText, vectorText } from './read-link.ts'
import { withUndecidedTags } from './undecided.ts'

/** Findings that one link holds. */
export const mostInLink = 50

/** The vectors of one finding, at most one for each version; the first is the one to show. */
export type Finding = readonly [Vector, ...Vector[]]

/** The findings of a link in their order, and what of it is not among them. */
export type Several = {
  readonly findings: readonly Finding[]
  /** Vectors that could not be read, or of a version that their finding has already. */
  readonly unreadable: number
  /** Findings not looked at, because they are too many. */
  readonly omitted: number
}

/** Reads all findings of a link, mangled or not; undefined for a link with fewer than two. Never throws. */
export function readSeveral(address: Address, onScreen: Version): Several | undefined {
  const { pathname, search, hash } = address
  if (pathname.length + search.length + hash.length > longestLink) return undefined
  const { vector, further, isSeveral } = readLink(address)
  if (!vector || !isSeveral) return undefined
  const groups = [[vector.value]]
  for (const { name, value } of further) {
    if (name === 'v') groups.push([value])
    else groups.at(-1)?.push(value)
  }
  const read = groups.slice(0, mostInLink)
  const found = read.map((texts) => findingIn(texts, onScreen))
  return {
    findings: found.flatMap(({ vectors: [first, ...others] }) =>
      first ? [[first, ...others]] : [],
    ),
    unreadable: found.reduce((count, { unreadable }) => count + unreadable, 0),
    omitted: groups.length - read.length,
  }
}

/** The fragment of a link to findings, at least one; undefined where one link is too short for them. */
export function formatSeveral(findings: readonly Finding[], pathname: string): string | undefined {
  const texts = findings.map((vectors) =>
    vectors.map((vector) => formatPermalink(vector).slice(1)).join('&or='),
  )
  const fragment = texts.join('&v=')
  const fits = findings.length <= mostInLink && pathname.length + 1 + fragment.length <= longestLink
  return fits ? `#${fragment}` : undefined
}

/** What can be read of the texts of one finding, the first of each version with what of it is undecided. */
export function findingIn(
  texts: readonly string[],
  onScreen: Version,
): { readonly vectors: readonly Vector[]; readonly unreadable: number } {
  const vectors = new Map<Version, Vector>()
  let unreadable = 0
  let last: Vector | undefined
  for (const text of texts) {
    const tag = undecidedText(text)
    const vector = tag === undefined ? readVector(text, onScreen) : last && withTag(last, tag)
    if (vector && (tag !== undefined || !vectors.has(vector.version)))
      vectors.set(vector.version, vector)
    else unreadable += 1
    // What is undecided belongs to the vector in front of it, and to no earlier one.
    if (tag === undefined || vector) last = vector
  }
  return { vectors: [...vectors.values()], unreadable }
}

function readVector(text: string, onScreen: Version): Vector | undefined {
  const reading = parseVector(vectorText(text) ?? '?', onScreen)
  return reading.ok ? reading.vector : undefined
}

function withTag(before: Vector, tag: string): Vector | undefined {
  const { vector, refused } = withUndecidedTags(before, [tag])
  return refused.length === 0 ? vector : undefined
}
