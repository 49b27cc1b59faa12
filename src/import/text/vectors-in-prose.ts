import { readVectors } from '../cells/vector.ts'
import type { ClaimedVector } from '../finding.ts'
import { unquoted, wholeLine } from './quoted-lines.ts'

const most = 50
/** Longer texts are looked at to here. */
const longest = 200_000
const vector = /(?:CVSS:[234][\d.]*\/|\(?)(?<![a-z])AV:[A-Z](?:\/[A-Z]{1,3}:[A-Z]{1,6}){4,}\)?/gi

/** The vectors that a text mentions, each once, however its lines are broken and quoted. */
export function vectorsInProse(text: string): readonly ClaimedVector[] {
  const lines = unquoted(text.slice(0, longest).split(/\r\n|[\n\r]/))
  const found = new Map<string, ClaimedVector>()
  for (const [at, line] of lines.entries()) {
    if (!/AV:[A-Z]/i.test(line)) continue
    for (const [written] of wholeLine(lines, at).matchAll(vector))
      for (const each of readVectors(written).vectors)
        if (each.vector !== undefined && found.size < most && !found.has(each.vector))
          found.set(each.vector, each)
  }
  return [...found.values()]
}
