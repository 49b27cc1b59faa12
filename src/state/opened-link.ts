/** What becomes of an address that is opened. */

import type { Origin } from '#assessment/origin.ts'
import { type Vector, sameVector } from '#cvss/index.ts'
import type { PermalinkReading } from '#url/permalink.ts'
import type { Rationale } from '#url/rationale.ts'
import { fillRationale, isShown } from './beginning.ts'
import { useCalculator } from './calculator.ts'
import { showCve } from './cve-lookup.ts'
import { begin, usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'
import { keepTyped } from './typed.ts'

/**
 * Shows an address: it is an assessment of its own, unless it is the one on screen; or its text waits
 * to be mended.
 */
export function openLink(reading: PermalinkReading): void {
  if (reading.kind === 'none') {
    if (reading.cve !== undefined) showCve(reading.cve)
    return
  }
  if (reading.kind === 'unreadable') {
    const { text, problems } = reading
    usePasted.setState({ text, outcome: { kind: 'unreadable', what: 'link', problems } })
    return
  }
  const { vector, repairs, cve } = reading
  const origin: Origin = { from: 'link', name: '', vector }
  // Of an empty vector only the version is told.
  const vectors = [{ vector, origin }]
  if (!isShown({ vectors, cve })) begin({ vectors, cve })
  keepTyped(undefined)
  const outcome = { kind: 'loaded', from: 'link', vector, repairs, cves: [] } as const
  usePasted.setState({ text: '', outcome: repairs.length > 0 ? outcome : undefined })
}

/** Takes over what a link says besides its vector, unless something else has been opened since. */
export function openLinkText(vector: Vector, rationale: Rationale | undefined): void {
  const state = useCalculator.getState()
  if (!sameVector(shownVector(state), vector)) return
  if (rationale) fillRationale(rationale)
  else usePasted.setState({ outcome: { kind: 'text-unreadable' } })
}
