/** A link to several vectors: the first as in any link, each other one behind `&v=`. */

import { type Vector, type Version, parseVector } from '#cvss/index.ts'
import { formatPermalink } from './format-permalink.ts'
import { partsOf } from './parameters.ts'
import { decodeTwice } from './percent-encoding.ts'
import { longestLink } from './permalink.ts'
import { type Address, vectorFragment, vectorText } from './vector-in-address.ts'

/** Vectors that one link holds. */
export const mostInLink = 50

/** The vectors of a link in their order, and how many more there are. */
export type Several = {
  readonly vectors: readonly Vector[]
  readonly unreadable: number
  /** Not looked at, because they are too many. */
  readonly omitted: number
}

/** Reads all vectors of a link, mangled or not; undefined for a link with fewer than two. Never throws. */
export function readSeveral(address: Address, onScreen: Version): Several | undefined {
  const { pathname, search, hash } = address
  if (pathname.length + search.length + hash.length > longestLink) return undefined
  const fragment = vectorFragment(address)
  if (fragment === undefined) return undefined
  const texts = textsIn(fragment)
  if (texts.length < 2) return undefined
  const readings = texts
    .slice(0, mostInLink)
    .map((text) => parseVector(vectorText(decodeTwice(text)) ?? '?', onScreen))
  const vectors = readings.flatMap((reading) => (reading.ok ? [reading.vector] : []))
  return {
    vectors,
    unreadable: readings.length - vectors.length,
    omitted: texts.length - readings.length,
  }
}

/** The fragment of a link to vectors, at least one; undefined where one link is too short for them. */
export function formatSeveral(vectors: readonly Vector[], pathname: string): string | undefined {
  const fragment = vectors.map((vector) => formatPermalink(vector).slice(1)).join('&v=')
  const fits = vectors.length <= mostInLink && pathname.length + 1 + fragment.length <= longestLink
  return fits ? `#${fragment}` : undefined
}

/** The first text, and those behind `v=`; a title or note behind another name may hold anything. */
function textsIn(fragment: string): readonly string[] {
  // Where every ampersand is encoded, the whole fragment is.
  const [first = '', ...others] = partsOf(fragment.includes('&') ? fragment : decodeTwice(fragment))
  // Other pages name the first, too.
  const unnamed = first.replace(/^[#?!/]*v(?:ector)?=/i, '')
  return [unnamed, ...others.flatMap((part) => /^v=(.*)$/is.exec(part)?.[1] ?? [])]
}
