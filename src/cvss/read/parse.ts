import { readCarefully } from './careful.ts'
import { readQuickly } from './quick.ts'
import { type LenientReading, type Problem, type Reading, maximumVectorLength } from './reading.ts'
import type { Version } from '../versions.ts'

const noProblems: readonly Problem[] = []

function tooLong(text: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  const problem = { code: 'too-long', position: 0, text: text.slice(0, 40), allowed: [] } as const
  return { ok: false, problems: [problem] }
}

/**
 * Reads one vector string as `parseVector` does, for what a person pastes, types or opens: a bad
 * value among more good ones leaves its metric open and is named in `dropped`.
 */
export function readVectorLeniently(text: string, onScreen: Version = '4.0'): LenientReading {
  if (text.length > maximumVectorLength) return tooLong(text)
  const reading = readQuickly(text)
  return reading?.ok === true ? { ...reading, dropped: noProblems } : readCarefully(text, onScreen)
}

/**
 * Reads one vector string of any version, half-filled or complete. Without a prefix the metrics
 * tell the version, or else it is the one on screen. Gives the vector with every repair that was
 * needed (none for a text that follows the specification), or every problem that stands in the
 * way. Texts of more than 2,048 characters are refused unread. (v2 guide §2.4, v3.1 §6, v4 §7)
 */
export function parseVector(text: string, onScreen: Version = '4.0'): Reading {
  if (text.length > maximumVectorLength) return tooLong(text)
  const quick = readQuickly(text)
  if (quick) return quick
  const reading = readCarefully(text, onScreen)
  if (!reading.ok) return reading
  const { dropped, ...strict } = reading
  return dropped.length === 0 ? strict : { ok: false, problems: dropped }
}
