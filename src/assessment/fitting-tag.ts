/** The tag of a link as its writer may offer it: short enough, and read back by our own reader. */

import type { MetricKey, Version } from '#cvss/index.ts'
import { rationaleOfTag, rationaleTag } from './rationale-tag.ts'
import { type Rationale, plainRationale } from './rationale.ts'

/** What of a rationale is written: its title, its note, or that on a metric. */
export type RationalePart = 'title' | 'note' | MetricKey

/** A tag of everything that was written, or the parts without which the rest would fit. */
export type FittingTag =
  | { readonly tag: string }
  | { readonly tag?: undefined; readonly unfit: readonly RationalePart[] }

const name = '&text='

/** Writes a rationale for a link that has so many characters left. */
export async function fittingTag(
  rationale: Rationale,
  version: Version,
  room: number,
): Promise<FittingTag> {
  const unfit: RationalePart[] = []
  let rest = rationale
  for (;;) {
    const tag = await rationaleTag(rest)
    if (tag.length <= room && (await isReadBack(tag, rest, version)))
      return unfit.length === 0 ? { tag } : { unfit }
    const longest = longestPart(rest)
    if (longest === undefined) return { unfit }
    unfit.push(longest)
    rest = without(rest, longest)
  }
}

async function isReadBack(tag: string, rationale: Rationale, version: Version): Promise<boolean> {
  const read = await rationaleOfTag(tag.slice(name.length), version)
  return read !== undefined && textOf(read) === textOf(rationale)
}

function textOf({ title, note, metricNotes }: Rationale): string {
  const sorted = [...metricNotes].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(plainRationale({ title, note, metricNotes: new Map(sorted) }))
}

function longestPart({ title, note, metricNotes }: Rationale): RationalePart | undefined {
  const parts: readonly (readonly [RationalePart, string])[] = [
    ['title', title],
    ['note', note],
    ...metricNotes,
  ]
  const [longest] = parts.toSorted(([, one], [, other]) => other.length - one.length)
  return longest && longest[1] !== '' ? longest[0] : undefined
}

function without(rationale: Rationale, part: RationalePart): Rationale {
  if (part === 'title' || part === 'note') return { ...rationale, [part]: '' }
  const metricNotes = new Map(rationale.metricNotes)
  metricNotes.delete(part)
  return { ...rationale, metricNotes }
}
