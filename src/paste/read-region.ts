import { type LenientReading, readVectorLeniently, type Repair, type Version } from '#cvss/index.ts'
import type { LinkFacts } from './candidate.ts'
import type { ComposedText } from './compose.ts'
import { firstPlace } from './first-place.ts'
import { versionNamed } from './metric-grammar.ts'
import { versionBeside } from './named-version.ts'
import type { Region } from './regions.ts'

/** A vector of a text, read where it stands. */
export type ReadRegion = {
  readonly start: number
  readonly end: number
  readonly reading: LenientReading
  readonly text: string
  readonly repairs: readonly Repair[]
  readonly facts: LinkFacts
  readonly left: readonly string[]
}

/** Reads a vector string where it stands; a version that is named beside it counts for a bare one. */
export function readRegion(
  { plain, links }: ComposedText,
  region: Region,
  bounds: { readonly from: number; readonly to: number },
  read: (text: string) => LenientReading,
): ReadRegion {
  const { start, end, left } = region
  const facts: LinkFacts = linkAround(links, region) ?? { from: 'text' }
  const number = region.hasPrefix ? undefined : versionBeside(plain, region, bounds)
  // `v3` alone is the latest of its kind.
  const version = number === '3' ? '3.1' : number && versionNamed(number)
  if (version) {
    const text = `CVSS:${version}/${region.text}`
    const reading = read(text)
    if (reading.ok && reading.dropped.length === 0) {
      // v2's own form has no prefix, and its letters tell it: nothing was added.
      const bare = read(region.text)
      const isPlain = bare.ok && bare.vector.version === version && bare.repairs.length === 0
      const named: Repair = {
        code: 'version-named',
        position: 0,
        text: '',
        became: `CVSS:${version}`,
      }
      return {
        start,
        end,
        left,
        reading,
        text,
        facts,
        repairs: [...(isPlain ? [] : [named]), ...reading.repairs, ...region.repairs],
      }
    }
  }
  const { text } = region
  const reading = read(text)
  const repairs = reading.ok ? [...reading.repairs, ...region.repairs] : []
  return { start, end, left, reading, text, repairs, facts }
}

function linkAround(
  links: ComposedText['links'],
  { start }: { readonly start: number },
): LinkFacts | undefined {
  const link = links[firstPlace(links, ({ end }) => end < start)]
  return link && link.start <= start ? link.facts : undefined
}

/** Reads vector strings of which a text repeats some; each is read once. */
export function reader(onScreen: Version): (text: string) => LenientReading {
  const known = new Map<string, LenientReading>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const reading = readVectorLeniently(text, onScreen)
    known.set(text, reading)
    return reading
  }
}
