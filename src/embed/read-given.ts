/** Reads the vectors that somebody gives to a frame. Loaded when there is one to read. */

import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, emptyVector, parseVector, versions } from '#cvss/index.ts'
import { readPermalink } from '#url/permalink.ts'
import type { EmbedOptions } from './protocol.ts'

/** Why a vector is not taken: it cannot be read, or is of another version than the locked one. */
export type Refusal = 'unreadable' | 'locked'

/** Reads a vector string; an empty text is an empty vector of the version. */
export function readGiven(
  text: string,
  { lockVersion }: EmbedOptions,
  version = lockVersion ?? versions[0],
): Vector | Refusal {
  const reading = text.trim() === '' ? undefined : parseVector(text, version)
  if (reading?.ok === false) return 'unreadable'
  const vector = reading?.vector ?? emptyVector(version)
  return lockVersion === undefined || vector.version === lockVersion ? vector : 'locked'
}

/** Reads the fragment of a frame's address, in every form that a link has been seen in. */
export function readFragment(
  hash: string,
  options: EmbedOptions,
): { readonly given: Vector | Refusal; readonly cve: CveId | undefined } {
  const version = options.lockVersion ?? versions[0]
  const reading = readPermalink({ pathname: '', search: '', hash }, version)
  const { cve } = reading
  switch (reading.kind) {
    case 'none':
      return { given: emptyVector(version), cve }
    case 'unreadable':
      return { given: 'unreadable', cve }
    case 'vector':
      return { given: readGiven(reading.text, options), cve }
    default:
      return reading satisfies never
  }
}
