/** What tells one vector of a text from the others. */

import type { CveId } from '#cve-id/cve-id.ts'
import { findCveIds } from '#cve-id/find-cve-ids.ts'
import { linkEnd, linkStart } from './marks.ts'

const longest = 60
/** Farthest that words in front of a vector are looked for. */
const farthest = 300
const ends = new RegExp(
  `^[\\s\\p{P}\\p{S}${linkStart}${linkEnd}\ue003]+|[\\s:=,;(\\["'|*_{<>${linkStart}${linkEnd}\ue003-]+$`,
  'gu',
)
/** Words of scoring tell nothing apart. */
const scoring =
  /(?:(?:cvss(?:[ _:]?v?[234](?:\.[01])?)?|vector ?strings?|vector|base ?score|score|severity|rating)[\s:="'(|-]*)+$/i

/** A score with its severity in front of everything else: `8.3, `, `(9.8 Critical) `. */
const scoreBehind =
  /^[\s\p{P}\p{S}]*(?:(?:base ?)?score\W*)?(?:10(?:[.,]0)?|\d[.,]\d)(?!\d|[.,]\d)[\s(/[-]*(?:(?:none|low|medium|high|critical)\b)?[\s\p{P}]*/iu

/** The CVE ID of a vector, or the words in front of it: on its line, or on the one before. */
export function labelOf(
  text: string,
  { start }: { readonly start: number },
  { from }: { readonly from: number },
  cve: CveId | undefined,
): string | undefined {
  if (cve !== undefined) return cve
  const front = text.slice(Math.max(from, start - farthest), start)
  const [first = '', ...lines] = front.split(/[\n\r\ue003]/)
  // A score behind the vector before is that one's, and no name of this one.
  const beside = from > 0 ? first.replace(scoreBehind, '') : first
  // What is left of the line of the vector before belongs to that one.
  const own = from > 0 && lines.length > 0 ? lines : [beside, ...lines]
  for (const line of own.toReversed()) {
    // An ID that is not tied to this vector is another's.
    if (findCveIds(line).length > 0) return undefined
    const words = trimmed(trimmed(line).replace(scoring, ''))
    if (/\p{L}/u.test(words))
      return words.length > longest ? `…${words.slice(1 - longest).trimStart()}` : words
  }
  return undefined
}

/** On one line, without addresses and without the marks of what was taken out. */
function trimmed(text: string): string {
  return text
    .replace(/https?:\/\/\S*|\]\(|[\s"{}\ue000-\ue006]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(ends, '')
}

/** The labels of one vector that a text gives more than once. */
export function joinedLabels(
  one: string | undefined,
  other: string | undefined,
): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.includes(other) || one.length > longest ? one : `${one}; ${other}`
}
