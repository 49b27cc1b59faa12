/** What was read of a finding, from the browser's store: checked field by field, cut where it is too long. */

import { versions } from '#cvss/index.ts'
import type {
  ClaimedScore,
  ClaimedVector,
  ClaimedVersion,
  Component,
  Place,
} from '#import/finding.ts'
import { fieldsOf, hasFields, listOf, textOf } from '#untrusted/fields.ts'
import { type Found, type Relayed, type Seen, rowStatuses } from './row.ts'

/** Characters of a name or an ID, of a vector string, and how many of a kind a row has at the most. */
const [longestName, longestVector] = [500, 2_048]
export const mostOfAKind = 50
/** A patch is of hundreds of CVEs. */
export const mostIds = 1_000
/** Occurrences of one finding that are kept. */
export const mostSeen = 10_000

const claimedVersions: readonly ClaimedVersion[] = [...versions, '2.x', '3.x', '4.x']

/** What was read of a finding; undefined for what is none. */
export function readFound(stored: unknown): Found | undefined {
  if (!hasFields(stored)) return undefined
  const {
    relayed,
    ids,
    title,
    component,
    severity,
    meaning,
    status,
    justification,
    vectors,
    scores,
    seen,
  } = stored
  const read = listOf(seen).slice(0, mostSeen).flatMap(readSeen)
  if (read.length === 0) return undefined
  const called = optional(title)
  const said = listOf(relayed).slice(0, mostOfAKind).flatMap(readRelayed)
  return {
    ...(called !== undefined && { title: called }),
    ids: listOf(ids)
      .slice(0, mostIds)
      .flatMap((id) => optional(id) ?? []),
    component: readComponent(component),
    severity: optional(severity),
    meaning: rowStatuses.find((each) => each === meaning) ?? 'unknown',
    status: optional(status),
    justification: optional(justification),
    vectors: listOf(vectors).slice(0, mostOfAKind).flatMap(readVector),
    scores: listOf(scores).slice(0, mostOfAKind).flatMap(readScore),
    ...(said.length > 0 && { relayed: said }),
    seen: read,
  }
}

function readRelayed(stored: unknown): readonly Relayed[] {
  const { file, epss, isKnownExploited } = fieldsOf(stored)
  const isProbability = typeof epss === 'number' && epss >= 0 && epss <= 1
  if (!isProbability && isKnownExploited !== true) return []
  return [
    {
      file: textOf(file, longestName),
      ...(isProbability && { epss }),
      ...(isKnownExploited === true && { isKnownExploited }),
    },
  ]
}

function optional(value: unknown): string | undefined {
  return textOf(value, longestName) || undefined
}

function readComponent(stored: unknown): Component | undefined {
  const { name, version, purl, path } = fieldsOf(stored)
  const read = optional(name)
  if (read === undefined) return undefined
  const [where, which] = [optional(path), optional(purl)]
  return {
    name: read,
    version: optional(version),
    ...(which !== undefined && { purl: which }),
    ...(where !== undefined && { path: where }),
  }
}

function readSeen(stored: unknown): readonly Seen[] {
  const { asset, place, title, severity } = fieldsOf(stored)
  if (!hasFields(place)) return []
  const read: Place = {
    files: listOf(place['files'])
      .slice(0, mostOfAKind)
      .flatMap((file) => optional(file) ?? []),
    within: textOf(place['within'], longestName),
  }
  const [called, rated] = [optional(title), optional(severity)]
  return [
    {
      asset: optional(asset),
      place: read,
      ...(called !== undefined && { title: called }),
      ...(rated !== undefined && { severity: rated }),
    },
  ]
}

function claimedVersion(value: unknown): ClaimedVersion | undefined {
  return claimedVersions.find((version) => version === value)
}

function claimedScore(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 10 ? value : undefined
}

function readVector(stored: unknown): readonly ClaimedVector[] {
  const { written, vector, version, score, temporalScore, source, changes, isBuilt, isPublished } =
    fieldsOf(stored)
  const temporal = claimedScore(temporalScore)
  const named = claimedVersion(version)
  if (typeof written !== 'string' || named === undefined) return []
  return [
    {
      written: written.slice(0, longestVector),
      vector: textOf(vector, longestVector) || undefined,
      version: named,
      score: claimedScore(score),
      ...(temporal !== undefined && { temporalScore: temporal }),
      source: optional(source),
      changes: listOf(changes).filter(isChange),
      ...(isBuilt === true && { isBuilt }),
      ...(isPublished === true && { isPublished }),
    },
  ]
}

function readScore(stored: unknown): readonly ClaimedScore[] {
  const { version, score, source } = fieldsOf(stored)
  const read = claimedScore(score)
  if (read === undefined) return []
  return [{ version: claimedVersion(version), score: read, source: optional(source) }]
}

const changes = [
  'prefix-added',
  'prefix-removed',
  'version-assumed',
  'decimal-comma',
  'rounded-noise',
  'date-was-score',
  'score-and-vector-split',
  'score-of-several',
  'joined-lines',
  'joined-columns',
  'built-from-fields',
  'letters-repaired',
  'from-prose',
  'reordered',
  'values-dropped',
  'percent',
] as const satisfies readonly ClaimedVector['changes'][number][]

function isChange(value: unknown): value is ClaimedVector['changes'][number] {
  return changes.some((change) => change === value)
}
