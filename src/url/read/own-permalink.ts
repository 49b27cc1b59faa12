/** Our own links as they are written. Every other form is read by `read-permalink.ts`, which comes late. */

import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { type Vector, readExactly } from '#cvss/index.ts'
import { formatPermalink } from '../permalink.ts'
import type { Address } from './link-parts.ts'

/** What a link says that is written as we write it. */
export type OwnLink = {
  readonly vector: Vector
  readonly or: Vector | undefined
  readonly cve: CveId | undefined
}

const written = /^#(CVSS:[^&]+)(?:&or=([^&]+))?(?:&cve=([^&]+))?$/

/** Whether there is nothing in an address that could be read. */
export function isEmptyAddress({ pathname, search, hash }: Address): boolean {
  return hash === '' && search === '' && !/%(?:25)?23/.test(pathname)
}

/** Reads an address only where writing what was read gives the same again: nothing of it is lost. */
export function readOwnLink({ pathname, search, hash }: Address): OwnLink | undefined {
  const [, first, second, id] = written.exec(hash) ?? []
  if (!isEmptyAddress({ pathname, search, hash: '' })) return undefined
  const vector = first === undefined ? undefined : readExactly(first)
  const or = second === undefined ? undefined : readExactly(second)
  const cve = id === undefined ? undefined : parseCveId(id)
  if (!vector || or?.version === vector.version) return undefined
  return formatPermalink(vector, cve, or) === hash ? { vector, or, cve } : undefined
}
