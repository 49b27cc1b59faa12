/** Reads the permalink: the vector string is the fragment of the address. */

import type { CveId } from '#cve-id/cve-id.ts'
import {
  maximumVectorLength,
  type Problem,
  readVectorLeniently,
  type Repair,
  type Vector,
  type Version,
} from '#cvss/index.ts'
import { cveInAddress } from './cve-in-address.ts'
import { otherVectorIn } from './other-vector.ts'
import { decodeTwice } from './percent-encoding.ts'
import { sourceInAddress } from './source-in-address.ts'
import { type Part, partsNotUnderstood } from './parts-not-understood.ts'
import { type Address, vectorInAddress } from './vector-in-address.ts'

/** What an address says; positions relate to `text`, the vector string decoded and without junk. */
export type PermalinkReading = {
  readonly cve: CveId | undefined
  /** The same assessment's vector of another version. */
  readonly or: Vector | undefined
  /** Who gives the vector, where the address names a source beside it, as NVD's do. */
  readonly name: string | undefined
  /** What was not understood, each as it stands in the address. */
  readonly notUnderstood: readonly Part[]
} & VectorReading

type VectorReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'vector'
      readonly vector: Vector
      readonly repairs: readonly Repair[]
      /** Bad values, each of which left its metric open. */
      readonly dropped: readonly Problem[]
      readonly text: string
    }
  | {
      readonly kind: 'unreadable'
      readonly problems: readonly Problem[]
      readonly text: string
    }

/** Longest address, in characters, that is looked at. */
export const longestLink = 8_000

/** Reads every form a link has been seen in, ours and others', mangled or not; never throws. */
export function readPermalink(address: Address, onScreen: Version): PermalinkReading {
  const { pathname, search, hash } = address
  const reading = readVector(address, onScreen)
  if (pathname.length + search.length + hash.length > longestLink)
    return { ...reading, cve: undefined, or: undefined, name: undefined, notUnderstood: [] }
  const cve = cveInAddress(address)
  const version = reading.kind === 'vector' ? reading.vector.version : undefined
  const or = otherVectorIn(address, version)
  const name = sourceInAddress(address)
  const notUnderstood = partsNotUnderstood(address, {
    cve,
    or,
    hasVector: reading.kind !== 'none',
    isSeveral: hash.includes('&v='),
  })
  return { ...reading, cve, or, name, notUnderstood }
}

function readVector(address: Address, onScreen: Version): VectorReading {
  const { pathname, search, hash } = address
  if (pathname.length + search.length + hash.length > longestLink) return tooLong(hash || search)
  const text = vectorInAddress(address)
  if (text === undefined) return { kind: 'none' }
  const reading = readVectorLeniently(text, onScreen)
  if (reading.ok) {
    const { vector, repairs, dropped } = reading
    return { kind: 'vector', vector, repairs, dropped, text }
  }
  return {
    kind: 'unreadable',
    problems: reading.problems,
    text: text.slice(0, maximumVectorLength),
  }
}

function tooLong(address: string): VectorReading {
  const text = decodeTwice(address.slice(1, maximumVectorLength + 1))
  const problem: Problem = { code: 'too-long', position: 0, text: text.slice(0, 40), allowed: [] }
  return { kind: 'unreadable', problems: [problem], text }
}
