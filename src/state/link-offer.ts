/** A link to several vectors that was opened: they wait until somebody takes or dismisses them. */

import { create } from 'zustand'

import { readStored, writeStored } from './storage.ts'

/** Kept over a reload: by then the address holds the first vector only. */
const key = 'plumb.offer'

/** The address as it was opened; it is read where it is shown. */
export const useLinkOffer = create<{ readonly address: string | undefined }>(() => ({
  address: undefined,
}))

/** Keeps an address that may hold several vectors, in place of the one before. */
export function offerVectorsOf(address: string): void {
  if (/(?:[&;]|%(?:25)?26)v(?:=|%(?:25)?3d)/i.test(address)) keep(address)
}

export function dismissOffer(): void {
  keep(undefined)
}

/** Brings back what was waiting in this tab. */
export function startLinkOffer(): void {
  useLinkOffer.setState({ address: readStored('session', key) })
}

function keep(address: string | undefined): void {
  useLinkOffer.setState({ address })
  writeStored('session', key, address)
}
