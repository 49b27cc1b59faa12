/** A version of CVSS that the words beside a vector name, and that is not the vector's. */

import type { Version } from '#cvss/index.ts'
import { type Bounds, type Place, textBehind, textInFront, versionNumber } from './beside.ts'

/** Farthest that words in front of a vector, and behind it, are looked at. */
const before = 90
const behind = 40

const name = 'cvss(?:[\\s_:"\'-]{0,4}|\\s{0,3}metrics?[\\s_]{0,3})'
const number = '([234])(?:[._]([01]))?(?![\\d.]*\\d)'
/** `CVSS 4.0` may be a score; `CVSS v4.0` and `CVSS version 2` are none. */
const named = new RegExp(`${name}(v(?:er(?:sion)?)?\\.?[\\s_:-]{0,3})?${number}`, 'gi')
const field =
  /"(?:cvss_?)?version"\s{0,3}:\s{0,3}"([234])\.([01])"\s{0,3},\s{0,3}"[\w-]{0,20}"\s{0,3}:\s{0,3}"$/i
const fieldBehind = /^"\s{0,3},\s{0,3}"(?:cvss_?)?version"\s{0,3}:\s{0,3}"([234])\.([01])"/i
const inParentheses = new RegExp(
  `^\\s{0,3}[(\\[]\\s{0,3}${name}(v(?:er(?:sion)?)?\\.?[\\s_:-]{0,3})?${number}\\s{0,3}[)\\]]`,
  'i',
)
/** In the same line right behind, where a bare number could be a score. */
const rightBehind = new RegExp(
  `^[ \\t,;–—-]{1,4}(?:(?:in|as|under|for|by|per)[ \\t]{1,2})?${name}(v(?:er(?:sion)?)?\\.?[\\s_:-]{0,3})${number}`,
  'i',
)

/**
 * The number as it is named, `2` or `4.0`; undefined where none is, or one of those named is the
 * vector's. `scores` are the vector's own, which a bare number may be.
 */
export function claimedVersion(
  text: string,
  place: Place,
  bounds: Bounds,
  version: Version,
  scores: readonly number[],
): string | undefined {
  const own = textInFront(text, place, bounds, before)
  const back = textBehind(text, place, bounds, behind)
  const isCut = bounds.to < Math.min(text.length, place.end + behind)
  const inFields = [field.exec(own), fieldBehind.exec(back)].map((match) =>
    versionNumber(match?.slice(1) ?? []),
  )
  const inWords = [...own.matchAll(named), inParentheses.exec(back), behindIn(back, isCut)].map(
    (match) => {
      const [v, ...digits] = match?.slice(1) ?? []
      const said = versionNumber(digits)
      return v === undefined && scores.includes(Number(said)) ? undefined : said
    },
  )
  const said = [...inFields, ...inWords].filter((each) => each !== undefined)
  return said.some((each) => version.startsWith(each)) ? undefined : said.at(-1)
}

/** In front of another vector the words are that one's. */
function behindIn(back: string, isCut: boolean): RegExpExecArray | null {
  return isCut && !back.includes('\n') ? null : rightBehind.exec(back)
}
