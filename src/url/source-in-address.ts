import { withoutJunk } from './junk.ts'
import { parametersOf } from './parameters.ts'
import { decodeTwice } from './percent-encoding.ts'
import type { Address } from './vector-in-address.ts'

const longestName = 60

/**
 * Who gives the vector of an address: NVD's links name the source beside the vector, `NIST` for
 * NVD itself. A plain text of at most 60 characters.
 */
export function sourceInAddress({ search, hash }: Address): string | undefined {
  for (const part of [search, decodeTwice(search), hash]) {
    const parameters = parametersOf(part)
    const text = parameters.get('source')
    if (text === undefined || !parameters.has('vector')) continue
    const name = withoutJunk(decodeTwice(text).replace(/[^\p{L}\p{N}\p{P}+]+/gu, ' ')).slice(
      0,
      longestName,
    )
    if (name === '') return undefined
    return /^nist$|^nvd(?:@|$)/i.test(name) ? 'NVD' : name
  }
  return undefined
}
