/** Which CVE ID a text ties to a vector in it. */

import type { CveId } from '#cve-id/cve-id.ts'
import { findCveIds } from '#cve-id/find-cve-ids.ts'
import { maximumVectorLength } from '#cvss/index.ts'
import type { Place } from './beside.ts'

const sentenceEnd = /[.!?;]\s|[}\n\u2028\u2029]/g
/** What names an ID only to compare. */
const comparing = /\b(?:see also|similar to|compare|related to|unlike|cf\.)[^\n]*$/i

/** What denies an ID that stands right behind it. */
const denying =
  /\b(?:not|no|duplicate of|dup of|dupe of|instead of|rather than|other than|different from)\s*:?\s*$/i

/**
 * The only CVE ID in front of a vector, in its own sentence and behind the vector before it. Behind
 * a vector whose own ID did not stand in front, one may belong to that.
 */
export function cveInFront(
  text: string,
  { start }: Place,
  before: (Place & { readonly hasCve: boolean }) | undefined,
): CveId | undefined {
  const from = Math.max(before?.end ?? 0, start - maximumVectorLength)
  const between = text.slice(from, start)
  const last = [...between.matchAll(sentenceEnd)].at(-1)
  if (last === undefined && before && from === before.end && !before.hasCve) return undefined
  const own = between.slice(last === undefined ? 0 : last.index + 1)
  const [cve, ...others] = findCveIds(own)
  const isNot = comparing.test(own) || (cve !== undefined && isDenied(own, cve))
  return others.length > 0 || isNot ? undefined : cve
}

function isDenied(text: string, cve: CveId): boolean {
  return denying.test(text.slice(0, Math.max(0, text.toUpperCase().indexOf(cve))))
}

/** Whether the sentence that names an ID in front of the only vector names it to compare. */
export function isCompared(text: string, cve: CveId, { start }: Place): boolean {
  const front = text.slice(Math.max(0, start - maximumVectorLength), start)
  const at = front.toUpperCase().lastIndexOf(cve)
  if (at < 0) return false
  if (denying.test(front.slice(0, at))) return true
  return comparing.test(front.slice(0, at)) && /[.!?;]\s|\n/.test(front.slice(at))
}
