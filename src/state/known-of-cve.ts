/** What is known of the CVE on screen, for those who copy or keep what they see: nothing is asked for. */

import { create } from 'zustand'

import type { KnownOfCve } from '#known/known-of-cve.ts'

export const useKnownOfCve = create<{ readonly known: KnownOfCve | undefined }>(() => ({
  known: undefined,
}))

/** Puts down what the card shows; undefined once it shows nothing. */
export function showKnown(known: KnownOfCve | undefined): void {
  useKnownOfCve.setState({ known })
}
