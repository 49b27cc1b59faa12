import type { CveId } from '#cve-id/cve-id.ts'
import {
  isVersion,
  readVectorLeniently,
  type Repair,
  setMetrics,
  specOf,
  type Version,
  versions,
} from '#cvss/index.ts'
import { claimedScores } from './claimed-score.ts'
import { composed, composedLink } from './compose.ts'
import { isLink, vectorStringsOfLink } from './foreign-link.ts'
import { lettersFit, vectorInLetters } from './letters.ts'
import { isEnough } from './is-enough.ts'
import type { FoundVector, Pasted } from './pasted.ts'
import { readComposed } from './read-composed.ts'
import { notation, withOtherNotations } from './refused.ts'
import { type CveReading, withPlainCves } from './cve-like.ts'

const longestPaste = 1_000_000

/** What a text was understood as, the CVE IDs in it, and what is to be said of them. */
type ReadText = {
  readonly pasted: Pasted
  readonly cves: readonly CveId[]
  readonly ids?: CveReading
}

/** Understands a text as `readPasted` does, and the CVE IDs in it. */
export function readText(text: string, onScreen: Version): ReadText {
  if (text.length > longestPaste)
    return { pasted: { kind: 'too-long', limit: longestPaste }, cves: [] }
  const given = text.trim()
  const { text: plain, cves, ...ids } = withPlainCves(given)
  const pasted = withOtherNotations(plain, read(given, plain, cves, onScreen))
  return ids.mended.length + ids.broken.length > 0 ? { pasted, cves, ids } : { pasted, cves }
}

/** Understands a vector, the letters alone, a link, or any text with vectors in it; never throws. */
export function readPasted(text: string, onScreen: Version): Pasted {
  return readText(text, onScreen).pasted
}

/** Reads a text in which each CVE ID is in its plain form; `given` is what is kept of it. */
function read(given: string, pasted: string, cves: readonly CveId[], onScreen: Version): Pasted {
  const whole = readWhole(pasted, onScreen)
  if (whole?.dropped.length === 0) return only(whole)
  const isOneLink = isLink(pasted)
  const empty = isOneLink ? readEmptyLink(pasted, onScreen) : undefined
  if (empty) return only(empty)
  const source = isOneLink ? composedLink(pasted) : composed(pasted)
  const result = readComposed({ whole: given, cves, isOneLink }, source, onScreen)
  // What cannot be a value may be markup that breaks one; if not, the text as a whole counts.
  if (
    whole &&
    !(result.kind === 'vectors' && result.found.every(({ dropped }) => dropped.length === 0))
  )
    return only(whole)
  if (result.kind === 'vectors') return result
  // A vector string alone is told of with all of its problems.
  const alone =
    /^\S+$/.test(pasted) && !isOneLink ? readVectorLeniently(pasted, onScreen) : undefined
  if (result.kind === 'unreadable')
    return alone?.ok === false ? { ...result, problems: alone.problems } : result
  return notation(given) ?? result
}

function only(found: FoundVector): Pasted {
  return {
    kind: 'vectors',
    found: [found],
    omitted: 0,
    isOneFinding: false,
    unreadable: [],
    unreadableMore: 0,
  }
}

function readWhole(text: string, onScreen: Version): FoundVector | undefined {
  const reading = readVectorLeniently(text, onScreen)
  if (reading.ok && isEnough(reading.vector, text, 0, 1)) {
    const { vector, repairs, dropped } = reading
    const [, stated] = /^\s*(10(?:\.0)?|\d\.\d)(?![\d.])/.exec(text) ?? []
    // `3.0/AV:N/…` names a version rather than a score.
    if (stated !== undefined && isVersion(stated) && !/cvss/i.test(text)) return undefined
    const scores = stated === undefined ? [] : [{ score: Number(stated) }]
    const claims = claimedScores(vector, scores)
    return { vector, repairs, from: 'vector', text, dropped, left: [], claimedScores: claims }
  }
  const vector = vectorInLetters(text, onScreen)
  if (!vector) return undefined
  const { prefix } = specOf(vector.version)
  // The same letters are a vector of another version, too.
  const isAssumed = versions.filter((version) => lettersFit(text, version)).length > 1
  const assumed: Repair = { code: 'version-assumed', position: 0, text: '', became: prefix }
  const repairs = isAssumed ? [assumed] : []
  return { vector, repairs, from: 'letters', text, dropped: [], left: [] }
}

/** One of our links to a vector in which nothing is set. */
function readEmptyLink(link: string, onScreen: Version): FoundVector | undefined {
  const [candidate, other] = vectorStringsOfLink(link)
  if (!candidate || other) return undefined
  const { text } = candidate
  const { left = [], ...facts } = candidate.facts
  const reading = readVectorLeniently(text, onScreen)
  if (!reading.ok || setMetrics(reading.vector).length > 0 || !/cvss/i.test(text)) return undefined
  const { vector, repairs, dropped } = reading
  return { vector, repairs, text, dropped, ...facts, left }
}
