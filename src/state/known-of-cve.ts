/** What is known of the CVE on screen, for those who copy or keep what they see: nothing is asked for. */

import { create } from 'zustand'

import type { CveId } from '#cve-id/cve-id.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'

export const useKnownOfCve = create<{
  readonly known: KnownOfCve | undefined
  /** What was shown of each CVE since the page was opened, for the copies of a list. */
  readonly shown: ReadonlyMap<CveId, KnownOfCve>
}>(() => ({ known: undefined, shown: new Map() }))

/** Puts down what the card shows; undefined once it shows nothing. */
export function showKnown(known: KnownOfCve | undefined): void {
  useKnownOfCve.setState(({ shown }) => ({
    known,
    shown: known ? new Map([...shown, [known.cve, known]]) : shown,
  }))
}
