/**
 * A link to several findings: the first as in any link, each other one behind `&v=`. A finding's
 * vectors of other versions follow its first one, each behind `&or=`.
 */

import { type Vector, type Version, parseVector } from '#cvss/index.ts'
import { formatPermalink } from './format-permalink.ts'
import { partsOf } from './parameters.ts'
import { decodeTwice } from './percent-encoding.ts'
import { longestLink } from './permalink.ts'
import { type Address, vectorFragment, vectorText } from './vector-in-address.ts'

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
  const fragment = vectorFragment(address)
  if (fragment === undefined) return undefined
  const groups = textsIn(fragment)
  if (groups.length < 2) return undefined
  const read = groups.slice(0, mostInLink)
  const findings = read.flatMap((texts) => {
    const [first, ...others] = findingIn(texts, onScreen)
    return first ? [[first, ...others] as const] : []
  })
  return {
    findings,
    unreadable: read.flat().length - findings.flat().length,
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

/** What can be read of the texts of one finding, the first of each version. */
function findingIn(texts: readonly string[], onScreen: Version): readonly Vector[] {
  const vectors = new Map<Version, Vector>()
  for (const text of texts) {
    const reading = parseVector(vectorText(decodeTwice(text)) ?? '?', onScreen)
    if (!reading.ok || vectors.has(reading.vector.version)) continue
    vectors.set(reading.vector.version, reading.vector)
  }
  return [...vectors.values()]
}

/**
 * The first text, and those behind `v=`, each with those behind `or=` that follow it; a title or note
 * behind another name may hold anything.
 */
function textsIn(fragment: string): readonly (readonly string[])[] {
  // Where every ampersand is encoded, the whole fragment is.
  const [first = '', ...others] = partsOf(fragment.includes('&') ? fragment : decodeTwice(fragment))
  // Other pages name the first, too.
  const groups = [[first.replace(/^[#?!/]*v(?:ector)?=/i, '')]]
  for (const part of others) {
    const [, name = '', text = ''] = /^(v|or)=(.*)$/is.exec(part) ?? []
    if (name.toLowerCase() === 'v') groups.push([text])
    if (name.toLowerCase() === 'or') groups.at(-1)?.push(text)
  }
  return groups
}
