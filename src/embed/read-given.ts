/** Reads the vectors that somebody gives to a frame. Loaded when there is one to read. */

import type { CveId } from '#cve-id/cve-id.ts'
import {
  type Repair,
  type Vector,
  type Version,
  emptyVector,
  formatVector,
  maximumVectorLength,
  parseVector,
  versions,
} from '#cvss/index.ts'
import type { Part } from '#url/read/parts-not-understood.ts'
import { parametersOf } from '#url/read/parameters.ts'
import { decodePercent } from '#url/read/percent-encoding.ts'
import { withUndecidedTags } from '#url/read/undecided.ts'
import { readPermalink } from '#url/read/read-permalink.ts'
import type { EmbedOptions } from './protocol.ts'

const longestTitle = 500

/** Why a vector is not taken: it cannot be read, is too long, or is of another version than the locked one. */
export type Refusal = 'unreadable' | 'locked' | 'too-large'

/**
 * Reads a vector string; an empty text is an empty vector of the version. A version that the page
 * names, or locks, decides where the metrics alone do not tell v3.0 from v3.1.
 */
export function readGiven(
  text: string,
  { lockVersion }: EmbedOptions,
  named: Version | undefined = lockVersion,
  onScreen: Version = named ?? versions[0],
): Vector | Refusal {
  if (text.length > maximumVectorLength) return 'too-large'
  const vector = text.trim() === '' ? emptyVector(onScreen) : readText(text, named, onScreen)
  if (vector === undefined) return 'unreadable'
  return lockVersion === undefined || vector.version === lockVersion ? vector : 'locked'
}

function readText(text: string, named: Version | undefined, onScreen: Version): Vector | undefined {
  const reading = parseVector(text, named ?? onScreen)
  if (!reading.ok) return undefined
  return asNamed(reading.vector, reading.repairs, named)
}

/** A vector that was read without a prefix, as of the version that is named, where that has its metrics. */
export function asNamed(
  vector: Vector,
  repairs: readonly Repair[],
  named: Version | undefined,
): Vector {
  const isGuessed = repairs.some(({ code }) => code === 'prefix-missing')
  return (isGuessed && named && inVersion(vector, named)) || vector
}

/** Whether a text names no version and its metrics are those of several, so that one had to be chosen. */
export function isVersionAssumed(text: string, named: Version | undefined): boolean {
  if (named !== undefined || text.length > maximumVectorLength) return false
  const reading = parseVector(text)
  if (!reading.ok) return false
  const isBare = reading.repairs.some(
    ({ code }) => code === 'prefix-missing' || code === 'version-assumed',
  )
  return isBare && versions.filter((each) => inVersion(reading.vector, each)).length > 1
}

/** The version that the page names for a vector that is of another one: metrics or prefix say more. */
export function otherNamed(given: Vector, named: Version | undefined): Version | undefined {
  return named === given.version ? undefined : named
}

/** The same metrics as a vector of another version, where that has all of them. */
export function inVersion(vector: Vector, version: Version): Vector | undefined {
  const metrics = formatVector(vector).replace(/^CVSS:[\d.]+\/?/, '')
  const reading = parseVector(`CVSS:${version}/${metrics}`)
  return reading.ok && reading.repairs.length === 0 ? reading.vector : undefined
}

/** What a link leaves undecided between named values is so in a frame, too: else its range would be another. */
function withUndecidedOf(given: Vector | Refusal, tags: readonly string[]): Vector | Refusal {
  return typeof given === 'string' ? given : withUndecidedTags(given, tags).vector
}

/** Reads the fragment of a frame's address, in every form that a link has been seen in. */
export function readFragment(
  hash: string,
  options: EmbedOptions,
): {
  readonly given: Vector | Refusal
  readonly text: string
  readonly cve: CveId | undefined
  readonly title: string | undefined
  /** What of the fragment nobody understood. */
  readonly notUnderstood: readonly Part[]
} {
  const version = options.lockVersion ?? versions[0]
  const reading = readPermalink({ pathname: '', search: '', hash }, version)
  const { cve, notUnderstood } = reading
  const title =
    decodePercent(parametersOf(hash).get('title') ?? '').slice(0, longestTitle) || undefined
  switch (reading.kind) {
    case 'none':
      return { given: emptyVector(version), text: '', cve, title, notUnderstood }
    case 'unreadable':
      return { given: 'unreadable', text: reading.text, cve, title, notUnderstood }
    case 'vector':
      return {
        given: withUndecidedOf(readGiven(reading.text, options), reading.undecided),
        text: reading.text,
        cve,
        title,
        notUnderstood,
      }
    default:
      return reading satisfies never
  }
}
