/** A link whose vector does not stand alone is read as a text, in which nothing beside a vector goes unsaid. */

import type { FoundVector, Pasted } from '#paste/pasted.ts'
import { readText } from '#paste/read-pasted.ts'
import { withUndecidedTags } from '#url/read/undecided.ts'
import type { PermalinkReading } from '#url/read/read-permalink.ts'
import { useCalculator } from './calculator.ts'
import { inOneLine } from './in-one-line.ts'
import { loadFound } from './load-found.ts'
import { offerChoice } from './offer-choice.ts'
import { usePasted } from './pasted.ts'

/**
 * Opens what reading a link as a text gives, with title and notes of a tag; false where there is no
 * vector in that either.
 */
export function openLinkAsText(link: PermalinkReading, tag?: string): boolean {
  const { doubt, cve, or, name, undecided, notUnderstood } = link
  const { pasted, ids } =
    doubt === undefined ? { pasted: plainly(link), ids: undefined } : readIn(doubt)
  if (pasted.kind !== 'vectors') return false
  const { unreadable, unreadableMore, isOneFinding } = pasted
  const found = pasted.found.map((each): FoundVector => {
    const { vector } = doubt === undefined ? each : withUndecidedTags(each.vector, undecided)
    return { ...each, vector, from: 'link', name: each.name ?? name, cve: each.cve ?? cve, tag }
  })
  usePasted.setState({ text: inOneLine(doubt ?? '') })
  const beside = { cves: [], unreadable, unreadableMore, ids, notUnderstood }
  if (found.length > 1 && !isOneFinding)
    offerChoice({ ...pasted, ...beside, found, kind: 'choice' })
  else {
    const isFree = or && found.every(({ vector }) => vector.version !== or.version)
    loadFound([...found, ...(isFree ? [foundAlone(or)] : [])], beside)
  }
  return true
}

function readIn(text: string): ReturnType<typeof readText> {
  return readText(text, useCalculator.getState().version)
}

/** A vector of which nothing is in doubt. */
function plainly(link: PermalinkReading): Pasted {
  if (link.kind !== 'vector') return { kind: 'nothing' }
  const { vector, repairs, dropped, text } = link
  return {
    kind: 'vectors',
    found: [{ ...foundAlone(vector), repairs, dropped, text }],
    omitted: 0,
    isOneFinding: false,
    unreadable: [],
    unreadableMore: 0,
  }
}

function foundAlone(vector: FoundVector['vector']): FoundVector {
  return { vector, repairs: [], from: 'link', text: '', dropped: [], left: [] }
}
