/** A link whose vector does not stand alone is read as a text, in which nothing beside a vector goes unsaid. */

import type { FoundVector } from '#paste/pasted.ts'
import { readText } from '#paste/read-pasted.ts'
import type { PermalinkReading } from '#url/permalink.ts'
import { useCalculator } from './calculator.ts'
import { usePasted } from './pasted.ts'
import { loadFound } from './understand-text.ts'

/** Opens what reading a link as a text gives; false where there is no vector in that either. */
export function openLinkAsText({
  doubt = '',
  cve,
  or,
  name,
  notUnderstood,
}: PermalinkReading): boolean {
  const { pasted, ids } = readText(doubt, useCalculator.getState().version)
  if (pasted.kind !== 'vectors') return false
  const { unreadable, unreadableMore, isOneFinding } = pasted
  const found = pasted.found.map((each): FoundVector => {
    return { ...each, from: 'link', name: each.name ?? name, cve: each.cve ?? cve }
  })
  usePasted.setState({ text: doubt.replace(/[\r\n]/g, ' ') })
  if (found.length === 1 || isOneFinding) {
    const isFree = or && found.every(({ vector }) => vector.version !== or.version)
    const other: readonly FoundVector[] = isFree
      ? [{ vector: or, repairs: [], from: 'link', text: '', dropped: [], left: [] }]
      : []
    loadFound([...found, ...other], { cves: [], unreadable, unreadableMore, ids })
  } else usePasted.setState({ outcome: { ...pasted, found, kind: 'choice', cves: [], ids } })
  if (notUnderstood.length > 0)
    usePasted.setState(({ outcome }) => ({ outcome: outcome && { ...outcome, notUnderstood } }))
  return true
}
