import type { Address } from '#url/read/link-parts.ts'
import { addressOfOwnLink } from '#paste/foreign-link.ts'
import { isEnough } from '#paste/is-enough.ts'
import { isCompared, readCompared } from '#url/read/compared.ts'
import { readPermalink } from '#url/read/read-permalink.ts'
import { useCalculator } from './calculator.ts'
import { openCompared } from './comparison/opened-comparison.ts'
import { openLinkAsText } from './link-in-text.ts'
import { setLinkOffer } from './link-offer.ts'
import { usePasted } from './pasted.ts'

/**
 * Opens a text that is one link as the page opens its address, by the same reader; false where that
 * is no link to a vector, or one to another calculator, which is read as a text.
 */
export function openPastedLink(text: string): boolean {
  const address = addressOfOwnLink(text.trim())
  if (!address) return false
  const { version } = useCalculator.getState()
  if (isCompared(address) && readCompared(address, version).columns.length > 0) {
    usePasted.setState({ text: '', outcome: undefined })
    openCompared(address)
    return true
  }
  const reading = readPermalink(address, version)
  if (reading.kind !== 'vector' || !isEnough(reading.vector, reading.text, 0, 3)) return false
  if (!openLinkAsText(reading, reading.tag)) return false
  if (reading.isSeveral) setLinkOffer(asAddress(address))
  if (reading.notUnderstood.length > 0) usePasted.setState({ text: text.trim() })
  return true
}

/** Only its parts are read: whose page it leads to says nothing. */
function asAddress({ pathname, search, hash }: Address): string {
  return Object.assign(new URL(location.href), { pathname, search, hash }).href
}
