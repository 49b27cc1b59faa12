/** The version that stands beside a vector without a prefix: in words, a field, or a table's cell. */

import { type Version, versions } from '#cvss/index.ts'
import { type Bounds, type Place, textBehind, textInFront, versionNumber } from './beside.ts'
import { breakMark, linkEnd, linkStart } from './marks.ts'

/** Farthest that words in front of a vector, and behind it, are looked at. */
const before = 200
const behind = 120

const digits = '([234])(?:[._-]?([01]))?(?![\\d.]*\\d)'
const whole = '([234])\\.([01])(?![\\d.]*\\d)'
const cvss = '(?:cvss|common vulnerability scoring system)'
const word = '(?:v(?:er(?:sion)?)?\\.?[\\s_:="\'-]*)'
/** What stands in front of the word `version` that is CVSS's own: no other word, as in `Product version`. */
const own = '(?<![\\p{L}\\d_][ \\t]{0,3}|[\\p{L}\\d_-])'
const scoring = '(?:base|temporal|environmental|metrics?|vector|score|string|rating)'
const named = new RegExp(
  [
    `cvss[^]{0,12}?\\b([234])\\.([01])(?=/)`,
    `${cvss}(?:[\\s_:"'(,[-]*|\\s*metric[s_-]*|[\\s_-]{1,2}${scoring}[\\s_-]{1,2})${word}?${digits}`,
    `(?:${own}|${cvss}[\\s_-]{0,3})["']?version["']?\\s*[:=]\\s*["']?(?:CVSS:?v?)?${digits}`,
    `${own}version\\s{1,3}${whole}`,
    `\\bv?([234])\\.([01])\\s+(?:base\\s+)?(?:vector|score|metrics)\\b`,
    `${own}v([234])\\.([01])(?=[\\s)\\]:,|/#${breakMark}–-]{1,6}$)`,
  ].join('|'),
  'giu',
)
/** Digits alone right in front, but for signs between: `3.0/`, `(3.0):`, the cell before. */
const alone = new RegExp(
  `(?:^|[\\s|,;("'[${breakMark}${linkStart}${linkEnd}])([234])\\.([01])["')\\]]{0,2}[\\s|,;:/#"'${breakMark}]{1,6}$`,
  'u',
)
/** The number is a score's where one of these stands in front of it. */
const scored =
  /(?:scor(?:e|ed|es|ing)|rat(?:ed|ing)|severity|none|low|medium|high|critical)\W{0,6}$/iu
/** Or of whatever else a word in front of it names. */
const otherThing =
  /(?<!\bcvss[\s_-]{0,2}|\p{L})(?!(?:cvss|base|vector|string|metrics?)(?!\p{L}))\p{L}{1,40}[ \t:="']{0,4}$/iu
const namedBehind = new RegExp(
  [
    `^[^{}\\n]{0,80}?(?:["']\\w{0,12}cvss\\w{0,12}["']\\s*:\\s*\\{\\s*)?["'](?:cvss[\\s_-]?)?version["']\\s*:\\s*(?:["']([234])(?:\\.([01]))?["']|([234])\\.([01])(?![\\d.]))`,
    `^["']?[ \\t]*\\n[ \\t]*["']?(?:cvss[\\s_-]?)?version["']?\\s*[:=]\\s*["']?${digits}`,
    `^[\\s)\\],;:–-]{0,4}[([]?(?:using |per |in |as )?CVSS[\\s_-]*${word}?${digits}(?!\\s*[:/#(=])`,
    `^[\\s)\\],;:–-]{0,4}[([]?v(?:er(?:sion)?)?\\.?[ \\t]{0,2}${whole}`,
    `^[ \\t]{0,3}[([]${whole}[)\\]]`,
  ].join('|'),
  'iu',
)

/** The number of the version nearest in front of a place, or right behind it: `3.0`, or `3`. */
export function versionBeside(text: string, place: Place, bounds: Bounds): string | undefined {
  const front = textInFront(text, place, bounds, before)
  // Most of a list have no such digit between them.
  const mayName = /[234]/.test(front)
  const inFront = mayName
    ? [...front.matchAll(named)].toReversed().flatMap((match) => number(match) ?? [])
    : []
  const [last] = inFront
  if (last !== undefined && last.length > 1) return last
  const following = number(namedBehind.exec(textBehind(text, place, bounds, behind)))
  const nearest = last ?? following
  if (nearest === undefined) return versionAlone(front)
  // `cvssV3` with `"version": "3.0"` beside it, `CVSS v3 (3.0)`.
  const all = [...inFront, following ?? '', versionAlone(front) ?? '']
  return all.find((each) => each.length > 1 && each.startsWith(nearest)) ?? nearest
}

/** Digits that nothing says what they are: `3.0/`; a score's where the words in front say so. */
function versionAlone(front: string): Version | undefined {
  const match = alone.exec(front)
  const ahead = front.slice(0, match?.index)
  if (!match || isScored(ahead) || otherThing.test(ahead)) return undefined
  return versions.find((version) => version === number(match))
}

/** Whether the words in front of a number say that it is a score. */
export function isScored(front: string): boolean {
  return scored.test(front)
}

function number(match: RegExpExecArray | null): string | undefined {
  return match ? versionNumber(match.slice(1).filter((found) => found !== undefined)) : undefined
}
