/** A link to several vectors that was opened: they wait until somebody takes or dismisses them. */

import { create } from 'zustand'

import { readStored, writeStored } from './storage.ts'

/** Kept over a reload: by then the address holds the first vector only. */
const key = 'plumb.offer'

/** The address as it was opened; it is read where it is shown. */
export const useLinkOffer = create<{ readonly address: string | undefined }>(() => ({
  address: undefined,
}))

/** Keeps an address that holds several vectors, in place of the one before; or lets go of it. */
export function setLinkOffer(address: string | undefined): void {
  useLinkOffer.setState({ address })
  writeStored('session', key, address)
}

/** Brings back what was waiting in this tab. */
export function startLinkOffer(): void {
  useLinkOffer.setState({ address: readStored('session', key) })
}
