/** What becomes of an address that is opened. */

import type { Origin } from '#assessment/origin.ts'
import type { Vector } from '#cvss/index.ts'
import type { PermalinkReading } from '#url/permalink.ts'
import { isShown } from './beginning.ts'
import { useCalculator } from './calculator.ts'
import { showCve } from './cve-lookup.ts'
import type { PasteOutcome } from './paste-outcome.ts'
import { begin, usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'
import { keepTyped } from './typed.ts'

/**
 * Shows an address: it is an assessment of its own, unless it is the one on screen; or its text waits
 * to be mended.
 */
export function openLink(reading: PermalinkReading): void {
  const { notUnderstood } = reading
  if (reading.kind === 'none') {
    if (reading.cve !== undefined) showCve(reading.cve)
    const [first] = notUnderstood
    // What stood in the field was of another text.
    if (first) usePasted.setState({ text: first.text, outcome: { kind: 'link', notUnderstood } })
    return
  }
  if (reading.kind === 'unreadable') {
    const { text, problems } = reading
    const outcome = { kind: 'unreadable', what: 'link', problems, notUnderstood } as const
    usePasted.setState({ text, outcome })
    return
  }
  const { vector, repairs, dropped, cve, or, name } = reading
  const of = (each: Vector): Origin => ({ from: 'link', name: name ?? '', vector: each })
  // Of an empty vector only the version is told.
  const vectors = [vector, ...(or ? [or] : [])].map((each) => ({ vector: each, origin: of(each) }))
  const isSame = isShown({ vectors, cve })
  if (!isSame) begin({ vectors, cve })
  keepTyped(undefined)
  const isTold = repairs.length + dropped.length + notUnderstood.length > 0
  const outcome: PasteOutcome = {
    kind: isSame ? 'on-screen' : 'loaded',
    from: 'link',
    // The notice stands while the vector that it speaks of is on screen.
    vector: shownVector(useCalculator.getState()),
    repairs,
    dropped,
    name,
    notUnderstood,
    cves: [],
  }
  usePasted.setState({ text: '', outcome: isTold ? outcome : undefined })
}
