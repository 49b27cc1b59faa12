/** The version that stands beside a vector without a prefix, in words or in a field of JSON. */

import { type Bounds, type Place, textBehind, textInFront, versionNumber } from './beside.ts'

/** Farthest that words in front of a vector, and behind it, are looked at. */
const before = 200
const behind = 120

const named =
  /cvss[^]{0,12}?\b([234])\.([01])(?=\/)|cvss(?:[\s_:"'-]*|\s*metric[s_-]*)(?:v(?:er(?:sion)?)?\.?[\s_:="'-]*)?([234])(?:[._]?([01]))?(?![\d.]*\d)|["']?\bversion["']?\s*[:=]\s*["']?(?:CVSS:?v?)?([234])(?:\.([01]))?(?![\d.]*\d)|\bv?([234])\.([01])\s+(?:base\s+)?(?:vector|score|metrics)\b/gi
const namedBehind =
  /^[^{}\n]{0,80}?["'](?:cvss[\s_-]?)?version["']\s*:\s*(?:["']([234])(?:\.([01]))?["']|([234])\.([01])(?![\d.]))|^[\s)\],;:–-]{0,4}\(?(?:using |per |in |as )?CVSS[\s_-]*v?(?:er(?:sion)?)?\s*([234])(?:\.([01]))?(?![\d.]*\d)(?!\s*[:/#(=])/i

/** The number of the version nearest in front of a place, or right behind it: `3.0`, or `3`. */
export function versionBeside(text: string, place: Place, bounds: Bounds): string | undefined {
  const last = [...textInFront(text, place, bounds, before).matchAll(named)].at(-1)
  return number(last) ?? number(namedBehind.exec(textBehind(text, place, bounds, behind)))
}

function number(match: RegExpExecArray | null | undefined): string | undefined {
  return match ? versionNumber(match.slice(1).filter((digits) => digits !== undefined)) : undefined
}
