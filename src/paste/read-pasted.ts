import {
  maximumVectorLength,
  parseVector,
  type Problem,
  type Repair,
  setMetrics,
  type Vector,
  type Version,
} from '#cvss/index.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import type { Candidate, Source } from './candidate.ts'
import { candidatesInLink, candidatesInText } from './candidates.ts'
import { isLink } from './foreign-link.ts'
import { vectorInLetters } from './letters.ts'

/** What a pasted text was understood as. */
export type Pasted =
  | { readonly kind: 'vectors'; readonly found: readonly FoundVector[]; readonly omitted: number }
  | { readonly kind: 'unreadable'; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-long'; readonly limit: number }

/** A vector in a pasted text; positions of repairs relate to `text`, what it was read from. */
export type FoundVector = {
  readonly vector: Vector
  readonly repairs: readonly Repair[]
  readonly from: Source
  readonly text: string
}

const longestPaste = 1_000_000
const mostVectors = 50

/** Understands a vector, the letters alone, a link, or any text with vectors in it; never throws. */
export function readPasted(text: string, onScreen: Version): Pasted {
  if (text.length > longestPaste) return { kind: 'too-long', limit: longestPaste }
  const pasted = text.trim()
  const whole = readWhole(pasted, onScreen)
  if (whole !== undefined) return { kind: 'vectors', found: [whole], omitted: 0 }
  return isLink(pasted)
    ? readCandidates(candidatesInLink(pasted, onScreen), onScreen, 0)
    : readCandidates(candidatesInText(pasted, onScreen), onScreen, 1)
}

function readWhole(text: string, onScreen: Version): FoundVector | undefined {
  const reading = parseVector(text, onScreen)
  if (reading.ok && isEnough(reading.vector, text, 0, 1)) {
    return { vector: reading.vector, repairs: reading.repairs, from: 'vector', text }
  }
  const vector = vectorInLetters(text, onScreen)
  return vector && { vector, repairs: [], from: 'letters', text }
}

/** Distinct vectors in order; the first problem only where there is none. */
function readCandidates(
  candidates: Iterable<Candidate>,
  onScreen: Version,
  leastWithPrefix: number,
): Pasted {
  const found: FoundVector[] = []
  const seen = new Set<string>()
  let omitted = 0
  let unreadable: Pasted | undefined
  for (const { text, from } of candidates) {
    if (seen.has(text)) continue
    seen.add(text)
    const reading = parseVector(text, onScreen)
    if (!reading.ok) {
      const shown = text.slice(0, maximumVectorLength)
      unreadable ??= { kind: 'unreadable', text: shown, problems: reading.problems }
      continue
    }
    const { vector, repairs } = reading
    const permalink = formatPermalink(vector)
    if (seen.has(permalink) || !isEnough(vector, text, leastWithPrefix, 3)) continue
    seen.add(permalink)
    if (found.length < mostVectors) found.push({ vector, repairs, from, text })
    else omitted++
  }
  if (found.length > 0) return { kind: 'vectors', found, omitted }
  return unreadable ?? { kind: 'nothing' }
}

function isEnough(vector: Vector, text: string, withPrefix: number, bare: number): boolean {
  return setMetrics(vector).length >= (/cvss/i.test(text) ? withPrefix : bare)
}
