/** Sentences in which vectors stand: what they mention is no claim. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { ClaimedVector } from '../finding.ts'
import { readIds } from './ids.ts'
import { readVectors } from './vector.ts'

const most = 50
/** Longer texts are looked at to here. */
const longest = 200_000
const vector =
  /(?:CVSS:[234][\d.]*\/|\()?(?<![a-z])AV:[A-Z](?:\s?\/\s?[A-Z]{1,3}:[A-Z]{1,6}){4,}\)?/gi
/** So many words are a sentence; in a field that is meant for sentences one is. */
const leastWords = 3
/** What people write beside a vector without saying anything. */
const ofScores =
  /cvss|vector|vektor|vecteur|base|temporal|environmental|score|severity|rating|string|version|critical|high|medium|low|none/gi

/** Names of fields and columns that hold sentences, in plain words. */
export const proseNames =
  /descr|detail|text|summary|overview|comment|solution|output|note|impact|recommend|advice|message|request|response|beschreib|bemerkung|kommentar|remark|remediation|evidence|background|rationale/

/** Whether a text says more than its vectors do. */
export function isProse(text: string, isDescribing = false): boolean {
  const words = text
    .slice(0, 2_000)
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(vector, ' ')
    .replace(ofScores, ' ')
    .match(/\p{L}{3,}/gu)
  return (words?.length ?? 0) >= (isDescribing ? 1 : leastWords)
}

/** The vectors that a text mentions, each once. */
export function vectorsMentioned(text: string): readonly ClaimedVector[] {
  const found = new Map<string, ClaimedVector>()
  for (const [written] of text.slice(0, longest).matchAll(vector))
    for (const each of readVectors(written).vectors)
      if (each.vector !== undefined && found.size < most && !found.has(each.vector))
        found.set(each.vector, each)
  return [...found.values()]
}

/** The vectors of sentences, for a finding that has no other and is the only one they name. */
export function vectorsOfProse(text: string, own: readonly CveId[]): readonly ClaimedVector[] {
  if (!/AV:/i.test(text) || readIds(text).cves.some((cve) => !own.includes(cve))) return []
  return vectorsMentioned(text).map((each) => ({
    ...each,
    changes: [...each.changes, 'from-prose'],
  }))
}
