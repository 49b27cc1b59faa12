import { readCarefully } from './careful.ts'
import { readQuickly } from './quick.ts'
import { type Reading, maximumVectorLength } from './reading.ts'
import type { Version } from './versions.ts'

/**
 * Reads one vector string of any version, half-filled or complete. Without a prefix the metrics
 * tell the version, or else it is the one on screen. Gives the vector with every repair that was
 * needed (none for a text that follows the specification), or every problem that stands in the
 * way. Texts of more than 2,048 characters are refused unread. (v2 guide §2.4, v3.1 §6, v4 §7)
 */
export function parseVector(text: string, onScreen: Version = '4.0'): Reading {
  if (text.length > maximumVectorLength) {
    const problem = { code: 'too-long', position: 0, text: text.slice(0, 40), allowed: [] } as const
    return { ok: false, problems: [problem] }
  }
  return readQuickly(text) ?? readCarefully(text, onScreen)
}
