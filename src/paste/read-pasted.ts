import { type CveId, findCveIds } from '#cve-id/cve-id.ts'
import {
  maximumVectorLength,
  type Problem,
  readVectorLeniently,
  type Repair,
  setMetrics,
  specOf,
  type Vector,
  type Version,
  versions,
} from '#cvss/index.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import type { Source } from './candidate.ts'
import { type ClaimedScore, claimedScore, scoresBeside } from './claimed-score.ts'
import { type ComposedText, composed, composedLink } from './compose.ts'
import { isLink, vectorStringsOfLink } from './foreign-link.ts'
import { lettersFit, vectorInLetters } from './letters.ts'
import { isOneFinding } from './one-finding.ts'
import { inWholeText, notation } from './refused.ts'
import { regionsIn } from './regions.ts'
import { reader, readRegion } from './read-region.ts'
import { tableIn } from './word-table.ts'

/** What a pasted text was understood as. */
export type Pasted =
  | {
      readonly kind: 'vectors'
      readonly found: readonly FoundVector[]
      readonly omitted: number
      /** Vectors of different versions, each of one finding, so that they belong together. */
      readonly isOneFinding: boolean
    }
  | { readonly kind: 'unreadable'; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-long'; readonly limit: number }

/** A vector in a pasted text; positions of repairs relate to `text`, what it was read from. */
export type FoundVector = {
  readonly vector: Vector
  readonly repairs: readonly Repair[]
  readonly from: Source
  readonly text: string
  /** Bad values, each of which left its metric open. */
  readonly dropped: readonly Problem[]
  /** What looks like more of the vector and was not joined, as it stands. */
  readonly left: readonly string[]
  /** A score that the text states and the vector does not have. */
  readonly claimed?: ClaimedScore | undefined
  /** Who gives the vector, where a link names them. */
  readonly name?: string | undefined
  /** The CVE ID that the text or link ties to the vector. */
  readonly cve?: CveId | undefined
}

const longestPaste = 1_000_000
const mostVectors = 50

/** Understands a vector, the letters alone, a link, or any text with vectors in it; never throws. */
export function readPasted(text: string, onScreen: Version): Pasted {
  if (text.length > longestPaste) return { kind: 'too-long', limit: longestPaste }
  const pasted = text.trim()
  const whole = readWhole(pasted, onScreen)
  if (whole?.dropped.length === 0) return only(whole)
  const isOneLink = isLink(pasted)
  const empty = isOneLink ? readEmptyLink(pasted, onScreen) : undefined
  if (empty) return only(empty)
  const source = isOneLink ? composedLink(pasted) : composed(pasted)
  const result = readComposed(pasted, source, onScreen, isOneLink)
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
  return notation(pasted) ?? result
}

function only(found: FoundVector): Pasted {
  return { kind: 'vectors', found: [found], omitted: 0, isOneFinding: false }
}

function readWhole(text: string, onScreen: Version): FoundVector | undefined {
  const reading = readVectorLeniently(text, onScreen)
  if (reading.ok && isEnough(reading.vector, text, 0, 1)) {
    const { vector, repairs, dropped } = reading
    const [, stated] = /^\s*(10(?:\.0)?|\d\.\d)(?![\d.])/.exec(text) ?? []
    const claimed = claimedScore(vector, stated === undefined ? [] : [Number(stated)])
    return { vector, repairs, from: 'vector', text, dropped, left: [], claimed }
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
  const { text, ...facts } = candidate
  const reading = readVectorLeniently(text, onScreen)
  if (!reading.ok || setMetrics(reading.vector).length > 0 || !/cvss/i.test(text)) return undefined
  const { vector, repairs, dropped } = reading
  return { vector, repairs, text, dropped, left: [], ...facts }
}

/** Distinct vectors in order; the first problem only where there is none. */
function readComposed(
  whole: string,
  source: ComposedText,
  onScreen: Version,
  isOneLink: boolean,
): Pasted {
  const cves = findCveIds(whole)
  const [theOnly, ...others] = cves
  const cve = others.length === 0 ? theOnly : undefined
  const found: FoundVector[] = []
  const places: { start: number; end: number; version: Version }[] = []
  const seen = new Map<string, number>()
  let omitted = 0
  let unreadable: Pasted | undefined
  const regions = regionsIn(source)
  const readOnce = reader(onScreen)
  for (const [index, region] of regions.entries()) {
    const bounds = {
      from: regions[index - 1]?.end ?? 0,
      to: regions[index + 1]?.start ?? source.plain.length,
    }
    const read = readRegion(source, region, bounds, readOnce)
    const { reading, text, repairs, facts } = read
    if (!reading.ok) {
      unreadable ??= inWholeText(whole, text, reading.problems)
      continue
    }
    const { vector, dropped } = reading
    const permalink = formatPermalink(vector)
    if (!isEnough(vector, text, isOneLink ? 0 : 1, 3)) continue
    const { left } = region
    const claimed = claimedScore(vector, scoresBeside(source.plain, region, bounds))
    const known = seen.get(permalink)
    if (known !== undefined) {
      const first = found[known]
      if (first && !first.claimed && claimed) found[known] = { ...first, claimed }
      continue
    }
    seen.set(permalink, found.length)
    if (found.length >= mostVectors) {
      omitted++
      continue
    }
    places.push({ start: region.start, end: region.end, version: vector.version })
    const tied = facts.cve ?? cve ?? cveInLine(source.plain, region)
    found.push({
      vector,
      repairs,
      from: facts.from,
      text,
      dropped,
      left,
      claimed,
      name: facts.name,
      cve: tied,
    })
  }
  if (found.length > 0)
    return { kind: 'vectors', found, omitted, isOneFinding: isOneFinding(source.plain, places) }
  const table = unreadable ? undefined : tableIn(source.plain, onScreen)
  if (table) return only({ ...table, from: 'table', dropped: [], left: [], cve })
  return unreadable ?? { kind: 'nothing' }
}

/** The CVE ID in the line of a vector, if there is one only. */
function cveInLine(text: string, { start, end }: { start: number; end: number }) {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - maximumVectorLength)
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + maximumVectorLength)
  const [cve, ...others] = findCveIds(text.slice(from, to))
  return others.length === 0 ? cve : undefined
}

function isEnough(vector: Vector, text: string, withPrefix: number, bare: number): boolean {
  return setMetrics(vector).length >= (/cvss/i.test(text) ? withPrefix : bare)
}
