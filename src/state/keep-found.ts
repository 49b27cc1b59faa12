/** The way of vectors that a text offers into the tray, without coming on screen. */

import type { FoundVector } from '#paste/pasted.ts'
import { shownOf } from './filling.ts'
import { usePasted } from './pasted.ts'
import { showTray } from './tray-shown.ts'
import { putIntoTray } from './tray.ts'
import { originOf } from './understand-text.ts'

/** Puts each vector into the tray as an assessment of its own; those without room stay offered. */
export function keepFound(found: readonly FoundVector[]): void {
  const shown = found.map((each) =>
    shownOf({ vectors: [{ vector: each.vector, origin: originOf(each) }], cve: each.cve }),
  )
  const left = new Set(putIntoTray(shown.filter((entry) => entry !== undefined)))
  const waiting = found.filter((_, at) => {
    const entry = shown[at]
    return entry !== undefined && left.has(entry)
  })
  // The opened tray says that it is full.
  showTray(true)
  usePasted.setState(({ outcome }) => {
    if (outcome?.kind !== 'choice') return {}
    const rest = outcome.unreadable.length > 0 || outcome.omitted > 0
    if (waiting.length > 0) return { outcome: { ...outcome, found: waiting } }
    return rest ? { outcome: { ...outcome, found: [] } } : { outcome: undefined, text: '' }
  })
}
