import { vectorsMentioned } from '../cells/prose.ts'
import type { ClaimedVector } from '../finding.ts'
import { unquoted, wholeLine } from './quoted-lines.ts'

/** Longer texts are looked at to here. */
const longest = 200_000

/** The vectors that a text mentions, however its lines are broken and quoted. */
export function vectorsInText(text: string): readonly ClaimedVector[] {
  const lines = unquoted(text.slice(0, longest).split(/\r\n|[\n\r]/))
  const whole = lines.flatMap((line, at) => (/AV:[A-Z]/i.test(line) ? wholeLine(lines, at) : []))
  return vectorsMentioned(whole.join('\n'))
}
