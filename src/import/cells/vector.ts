/** Reads a cell in which vectors stand, in whatever form; the reading itself is done by `paste` and the engine. */

import {
  formatVector,
  haveSameMetrics,
  inVersion,
  missingMetrics,
  readVectorLeniently,
  type Repair,
  scoreVector,
  setMetrics,
  specOf,
  type Vector,
  type Version,
} from '#cvss/index.ts'
import { readPasted } from '#paste/read-pasted.ts'
import type { ChangeCode, ClaimedVector, ClaimedVersion } from '../finding.ts'
import { changesOf, isVersionAssumed } from './changes.ts'
import { isPlaceholder } from './placeholder.ts'
import { withOneScore } from './one-score.ts'
import { readScore } from './score.ts'

/** What is known of a vector besides its cell. */
export type BesideVector = {
  /** Of the column, field or method. */
  readonly version?: ClaimedVersion | undefined
  readonly source?: string | undefined
  readonly score?: number | undefined
  /** Metrics in a cell of their own, which belong behind it: `E:P/RL:O/RC:C`. */
  readonly temporal?: string | undefined
}

/** The vectors of a cell, and strings that were meant as such and could not be read. */
export type VectorsReading = {
  readonly vectors: readonly ClaimedVector[]
  readonly unreadable: readonly string[]
  /** A score in the cell that is none of theirs. */
  readonly left?: number | undefined
}

type Found = Pick<ClaimedVector, 'written' | 'changes'> & {
  readonly vector: Vector
  readonly isAssumed: boolean
}

const nothing: VectorsReading = { vectors: [], unreadable: [] }
/** A metric with its value, and what every vector has: without them there is nothing to read. */
const metric = /[a-z]\s*:\s*[a-z]/i
const meant = /[aаα][vѵν]|cvss|attack|access/i
const majorOnly = /CVSS:([234])(?=\/)/i
const partOnly = /(?<![a-z])(?:E|RL|RC|CDP|TD|[CIA]R|M[A-Z]{1,2}):[a-z]+(?:\/[a-z]{1,3}:[a-z]+)*/i

/** Reads a vector's cell: with or without prefix, in parentheses, behind its score, in a link, several of them. */
export function readVectors(cell: string, beside: BesideVector = {}): VectorsReading {
  const text = cell.trim()
  if (isPlaceholder(text) || !metric.test(text) || !meant.test(text)) return nothing
  const onScreen = readAs(beside.version)
  const { found, unreadable } = find(text, onScreen, beside)
  const inCell = found.length > 0 ? readScore(text) : undefined
  const ofCell = inCell?.kind === 'score' && hasNumberApart(text) ? inCell : undefined
  const vectors = found.map((each): ClaimedVector => {
    const { written, isAssumed } = each
    // Of versions with the same metrics the engine takes the newer.
    const isOfOther = isAssumed && haveSameMetrics(each.vector.version, onScreen)
    const vector = isOfOther ? inVersion(each.vector, onScreen) : each.vector
    const changes = new Set<ChangeCode>([...each.changes, ...(ofCell?.changes ?? [])])
    const version = isAssumed ? claimedVersion(vector.version, beside.version) : vector.version
    if (version === '3.x') changes.add('version-assumed')
    else changes.delete('version-assumed')
    return {
      written,
      vector: formatVector(vector),
      version,
      score: countedScore(ofCell?.score ?? beside.score, vector),
      source: beside.source,
      changes: [...changes],
    }
  })
  const score = ofCell?.score ?? beside.score
  const scored = withOneScore(vectors, score)
  const isLeft = scored.length > 1 && scored.every((each) => each.score === undefined)
  return { vectors: scored, unreadable, left: isLeft ? ofCell?.score : undefined }
}

/** A score of 0 counts only where the vector has it: in most files it stands for none. */
function countedScore(score: number | undefined, vector: Vector): number | undefined {
  if (score !== 0) return score
  const own = scoreVector(vector)
  return own && (own.overall === 0 || own.base === 0) ? 0 : undefined
}

function find(text: string, onScreen: Version, { temporal }: BesideVector) {
  const [, major] = majorOnly.exec(text) ?? []
  // `CVSS:3/` does not say which.
  const plain =
    major === undefined ? text : text.replace(majorOnly, major === '3' ? '' : `CVSS:${major}.0`)
  const given = major === '3' ? plain.replace(/^[/#]/, '') : plain
  const added = partOf(temporal)
  const joined =
    added === undefined ? undefined : readOne(`${given.replace(/\/$/, '')}/${added}`, onScreen)
  if (joined && scoreVector(joined.vector)) {
    const changes: readonly ChangeCode[] = [...joined.changes, 'joined-columns']
    return { found: [{ ...joined, written: text, changes }], unreadable: [] }
  }
  const one = readOne(given, onScreen)
  if (one) return { found: [{ ...one, written: text }], unreadable: [] }
  const pasted = readPasted(given, onScreen)
  if (pasted.kind === 'unreadable') return { found: [], unreadable: [text] }
  if (pasted.kind !== 'vectors') return { found: [], unreadable: looksMeant(text) ? [text] : [] }
  const found = pasted.found.flatMap((each): readonly Found[] => {
    const { vector, repairs, dropped } = each
    if (!hasBase(vector)) return []
    const written = pasted.found.length === 1 ? text : each.text
    return [foundOf(vector, repairs, dropped.length, written)]
  })
  return { found, unreadable: pasted.unreadable.map((each) => each.text) }
}

function readOne(text: string, onScreen: Version): Found | undefined {
  const reading = readVectorLeniently(text, onScreen)
  // What is no value may be a word behind the vector.
  if (!reading.ok || reading.dropped.length > 0 || !hasBase(reading.vector)) return undefined
  return foundOf(reading.vector, reading.repairs, 0, text)
}

function foundOf(
  vector: Vector,
  repairs: readonly Repair[],
  dropped: number,
  written: string,
): Found {
  const read = changesOf(repairs, vector, written)
  const changes = isReordered(written, vector)
    ? [...new Set([...read, 'reordered' as const])]
    : read
  return {
    vector,
    written,
    changes: dropped > 0 ? [...changes, 'values-dropped'] : changes,
    isAssumed: isVersionAssumed(repairs),
  }
}

/** Whether metrics stand in an order that their version does not allow, and its own reading forgives. */
function isReordered(written: string, vector: Vector): boolean {
  if (vector.version !== '2.0' && vector.version !== '4.0') return false
  const own = keysIn(written)
  const ordered = keysIn(formatVector(vector)).filter((key) => own.includes(key))
  return own.filter((key) => ordered.includes(key)).join() !== ordered.join()
}

function keysIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![a-z])([a-z]{1,3}):(?=[a-z])/gi)].map(([, key = '']) =>
    key.toUpperCase(),
  )
}

/** Temporal and environmental metrics alone are no vector, nor is one in which nothing is set. */
function hasBase(vector: Vector): boolean {
  const mandatory = specOf(vector.version).metrics.filter((each) => each.mandatory).length
  return setMetrics(vector).length > 0 && missingMetrics(vector).length < mandatory
}

function looksMeant(text: string): boolean {
  return /(?:^|[\s(["'#/])AV:[a-z]/i.test(text) && text.length < 300
}

/** `7.4 (E:U/RL:U/RC:C)` has its score in front; `CVSS:3.0/E:P` a prefix. */
function partOf(temporal: string | undefined): string | undefined {
  return temporal === undefined ? undefined : partOnly.exec(temporal)?.[0]
}

/** The version that a vector without its own is read in. */
function readAs(version: ClaimedVersion | undefined): Version {
  if (version === '3.0' || version === '2.0' || version === '4.0') return version
  if (version === '2.x') return '2.0'
  return version === '4.x' ? '4.0' : '3.1'
}

function claimedVersion(read: Version, named: ClaimedVersion | undefined): ClaimedVersion {
  if (read !== '3.0' && read !== '3.1') return read
  return named === '3.0' || named === '3.1' ? read : '3.x'
}

/** Whether a number stands beside the vector and not in it. */
function hasNumberApart(text: string): boolean {
  return (
    !/^https?:/i.test(text) &&
    /(?:^|[\s([])\d{1,2}(?:[.,]\d+)?(?:$|[\s)\]([]|\/(?=CVSS|AV:))/i.test(text)
  )
}
