import type { CveId } from '#cve-id/cve-id.ts'
import { findCveIds } from '#cve-id/find-cve-ids.ts'
import { lookupError } from './look-up-error.ts'

/**
 * Says whether a request to this address, which names these IDs, may be sent now; the signal ends it when that is
 * over. A catalogue names none.
 */
export type Gate = (ids: readonly CveId[], url: string) => AbortSignal | undefined

let gate: Gate = () => undefined

/** Sets what opens the gate: until then nothing is sent. */
export function guardLookUps(given: Gate): void {
  gate = given
}

/** The gate through which every request passes, by the IDs in its address. Throws a LookupError where it stays closed. */
export function passGate(url: string): AbortSignal {
  const signal = gate(findCveIds(url), url)
  if (!signal || signal.aborted) throw lookupError('not-allowed')
  return signal
}
