/** A link to several vectors that was opened: they wait until somebody takes or dismisses them. */

import { create } from 'zustand'

import { longestLink } from '#url/permalink.ts'
import type { Address } from '#url/vector-in-address.ts'
import { readStoredObject, writeStored } from './storage.ts'

/** Kept over a reload: by then the address holds the first vector only. */
const key = 'plumb.offer'

/** The address as it was opened; it is read where it is shown. */
export const useLinkOffer = create<{ readonly address: Address | undefined }>(() => ({
  address: undefined,
}))

/** Keeps an address that may hold several vectors, in place of the one before. */
export function offerVectorsOf({ pathname, search, hash }: Address): void {
  const text = pathname + search + hash
  const holdsSeveral = /(?:[&;]|%(?:25)?26)v(?:=|%(?:25)?3d)/i
  if (text.length <= longestLink && holdsSeveral.test(text)) offer({ pathname, search, hash })
}

export function dismissOffer(): void {
  offer(undefined)
}

/** Brings back what was waiting in this tab. */
export function startLinkOffer(): void {
  const { pathname, search, hash } = readStoredObject('session', key) ?? {}
  if (typeof pathname !== 'string' || typeof search !== 'string' || typeof hash !== 'string') return
  useLinkOffer.setState({ address: { pathname, search, hash } })
}

function offer(address: Address | undefined): void {
  useLinkOffer.setState({ address })
  writeStored('session', key, address && JSON.stringify(address))
}
