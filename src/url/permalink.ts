/** Reads the permalink: the vector string is the fragment of the address. */

import type { CveId } from '#cve-id/cve-id.ts'
import {
  maximumVectorLength,
  parseVector,
  type Problem,
  type Repair,
  type Vector,
  type Version,
} from '#cvss/index.ts'
import { cveInAddress } from './cve-in-address.ts'
import { decodeTwice } from './percent-encoding.ts'
import { type Address, vectorInAddress } from './vector-in-address.ts'

/** What an address says; positions relate to `text`, the vector string decoded and without junk. */
export type PermalinkReading = { readonly cve: CveId | undefined } & VectorReading

type VectorReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'vector'
      readonly vector: Vector
      readonly repairs: readonly Repair[]
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
  const isTooLong = pathname.length + search.length + hash.length > longestLink
  const cve = isTooLong ? undefined : cveInAddress(address)
  return { ...readVector(address, onScreen), cve }
}

function readVector(address: Address, onScreen: Version): VectorReading {
  const { pathname, search, hash } = address
  if (pathname.length + search.length + hash.length > longestLink) return tooLong(hash || search)
  const text = vectorInAddress(address)
  if (text === undefined) return { kind: 'none' }
  const reading = parseVector(text, onScreen)
  if (reading.ok) return { kind: 'vector', vector: reading.vector, repairs: reading.repairs, text }
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
