/** The vectors of a text that was composed, and what stood beside them. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { Version } from '#cvss/index.ts'
import { formatPermalink } from '#url/permalink.ts'
import { withUndecidedTags } from '#url/read/undecided.ts'
import { standsApart } from './apart.ts'
import type { Bounds } from './beside.ts'
import { claimsBeside } from './claims-beside.ts'
import type { ComposedText } from './compose.ts'
import { isEnough } from './is-enough.ts'
import { isOneFinding } from './one-finding.ts'
import { labelOf } from './label.ts'
import type { FoundVector, Pasted, UnreadableVector } from './pasted.ts'
import { cutBehind } from './behind.ts'
import { reader, readRegion, type ReadRegion } from './read-region.ts'
import { inWholeText } from './refused.ts'
import { regionsIn } from './regions.ts'
import { isOfSame, saidAgain } from './said-again.ts'
import { straysBeside } from './stray.ts'
import { withPieces } from './pieces.ts'
import { cveInFront, isCompared } from './tied-cve.ts'
import { withWords } from './words-beside.ts'

const mostVectors = 50
const mostUnreadable = 5
const longestTold = 200
/** Most surroundings that are remembered, so that a text that repeats itself is looked at once. */
const mostTold = 2_000
/** Farther than anything beside a vector is looked for, but for its CVE ID. */
const farthest = 300

/** Distinct vectors in order, and what could not be read beside them. */
export function readComposed(
  {
    whole,
    cves,
    isOneLink,
  }: { readonly whole: string; readonly cves: readonly CveId[]; readonly isOneLink: boolean },
  source: ComposedText,
  onScreen: Version,
): Pasted {
  const cve = cves.length === 1 ? cves[0] : undefined
  const { plain } = source
  const found: FoundVector[] = []
  const places: { start: number; end: number; version: Version; isFurther: boolean }[] = []
  const seen = new Map<string, number[]>()
  const broken = new Map<string, UnreadableVector>()
  const pieces: { start: number; end: number; text: string }[] = []
  const told = new Set<string>()
  let omitted = 0
  let unreadable: Pasted | undefined
  let before: { start: number; end: number; hasCve: boolean } | undefined
  const strings = regionsIn(source)
  const readOnce = reader(onScreen)
  const inLetters = strings.map((region, index) =>
    readRegion(source, region, boundsOf(strings, index, plain), readOnce),
  )
  const regions = withWords(plain, inLetters, onScreen)
  for (const [index, region] of regions.entries()) {
    const bounds = boundsOf(regions, index, plain)
    const { reading, text, repairs, facts, left } = region
    const tied = facts.cve ?? cveInFront(plain, region, before)
    const { start, end } = region
    before = { start, end, hasCve: tied !== undefined }
    if (!reading.ok) {
      unreadable ??= inWholeText(whole, text, reading.problems)
      const [problem] = reading.problems
      if (problem) broken.set(text, { text: text.slice(0, longestTold), problem })
      continue
    }
    const { dropped } = reading
    const { vector, refused } = withUndecidedTags(reading.vector, facts.undecided ?? [])
    const permalink = formatPermalink(vector)
    if (!isEnough(vector, text, isOneLink ? 0 : 1, 3)) {
      // Too little for a vector, and none that goes unsaid.
      const [problem] = dropped
      if (problem) {
        unreadable ??= inWholeText(whole, text, dropped)
        broken.set(text, { text: text.slice(0, longestTold), problem })
      } else pieces.push({ start, end, text })
      continue
    }
    const known = seen.get(permalink) ?? []
    const isFull = found.length >= mostVectors
    // One of those that are counted only.
    if (isFull && known.every((at) => at >= mostVectors)) {
      if (known.length === 0) omitted++
      seen.set(permalink, [mostVectors])
      continue
    }
    const around = surroundings(plain, region, bounds, tied)
    if (told.has(around)) continue
    if (told.size < mostTold) told.add(around)
    const { version: ofLink } = facts
    const claims = {
      ...(ofLink !== undefined && !vector.version.startsWith(ofLink) && { claimedVersion: ofLink }),
      ...claimsBeside(plain, region, bounds, vector),
    }
    const label = labelOf(plain, region, bounds, tied)
    const { from, name, tag, isFurther = false } = facts
    const cut = cutBehind(plain, region)
    const strays = straysBeside(plain, region, bounds, { text, left, version: vector.version })
    const rest = [...left, ...strays, ...(facts.left ?? []), ...refused.map((each) => each.tag)]
    const read = { vector, repairs, from, text, dropped, left: rest, name, tag, label, cut }
    const each = { ...read, ...claims, cve: tied }
    const same = known.find((at) => !found[at] || isOfSame(found[at], each))
    const first = same === undefined ? undefined : found[same]
    if (same !== undefined && first) found[same] = saidAgain(first, each)
    if (same !== undefined) continue
    if (isFull) {
      omitted++
      continue
    }
    seen.set(permalink, [...known, found.length])
    places.push({ start, end, version: vector.version, isFurther })
    found.push(each)
  }
  const [first] = found
  const [place] = places
  if (first && place) {
    const rest = [...broken.values()].slice(0, mostUnreadable)
    const isOfOne = places.every(({ isFurther }) => !isFurther) && isOneFinding(plain, places)
    const isOne = rest.length === 0 && omitted === 0 && isOfOne
    const isOnly = found.length === 1 && broken.size === 0
    const isOwn = (id: CveId) => !isCompared(plain, id, place) && !standsApart(plain, id, place)
    const isTaken = (isOnly || isOne) && cve !== undefined && isOwn(cve)
    return {
      kind: 'vectors',
      found: withPieces(
        isTaken ? found.map((each) => ({ ...each, cve: each.cve ?? cve })) : found,
        places,
        pieces,
      ),
      omitted,
      isOneFinding: isOne,
      unreadable: rest,
      unreadableMore: broken.size - rest.length,
    }
  }
  return unreadable ?? { kind: 'nothing' }
}

/** All that decides what is said of a vector where it stands. */
function surroundings(
  plain: string,
  { start, end, text, left, facts }: ReadRegion,
  { from, to }: Bounds,
  cve: CveId | undefined,
): string {
  const around = plain.slice(Math.max(from, start - farthest), Math.min(to, end + farthest))
  const ends = [from > 0, to === plain.length, to - end > farthest]
  return JSON.stringify([text, around, ends, left, facts, cve])
}

/** What lies between a vector and its neighbours. */
function boundsOf(
  places: readonly { readonly start: number; readonly end: number }[],
  index: number,
  plain: string,
): Bounds {
  return { from: places[index - 1]?.end ?? 0, to: places[index + 1]?.start ?? plain.length }
}
