/** Which of several claimed vectors of a row counts: a rule that a person chooses for a list. */

import { isEmptyVector, usedVersions } from '#assessment/assessment.ts'
import { type Origin, longestOriginName } from '#assessment/origin.ts'
import {
  type Score,
  type Vector,
  isVersion,
  parseVector,
  sameVector,
  scoreVector,
  versions,
} from '#cvss/index.ts'
import type { ClaimedVector } from '#import/finding.ts'
import type { Row } from './row.ts'
import { type Rule, usualRule } from './rule-names.ts'

/** A claimed vector that can be read. */
type Candidate = { readonly vector: Vector; readonly claimed: ClaimedVector }

/** What is asked of vectors: a list asks it of few texts, and of each many times. */
export type CountingAsks = {
  readonly vectorOf: (text: string) => Vector | undefined
  readonly scoreOf: (vector: Vector) => Score | undefined
}

const plainly: CountingAsks = { vectorOf: readText, scoreOf: scoreVector }

/** Whether there is anything to choose: several claims, or one of which the row does not know yet. */
export function hasChoice({ found, assessment, version }: Row): boolean {
  if (!found || found.vectors.length === 0) return false
  return found.vectors.length > 1 || isEmptyVector(assessment.vectors[version])
}

/** By what the vector of a row counts; undefined where there is nothing to choose. */
export function countedBy(row: Row): Rule | 'person' | undefined {
  return hasChoice(row) ? (row.countedBy ?? usualRule) : undefined
}

/** The place of the claimed vector that counts, among those of the row; -1 where a person wrote another. */
export function countedPlace({ found, assessment, version }: Row): number {
  const shown = assessment.vectors[version]
  const name = assessment.origins[version]?.name
  const isShown = ({ vector: text, source = '' }: ClaimedVector) => {
    const vector = text === undefined ? undefined : readText(text)
    return vector && sameVector(vector, shown) && source.slice(0, longestOriginName) === name
  }
  return isEmptyVector(shown) ? -1 : (found?.vectors.findIndex(isShown) ?? -1)
}

/**
 * A row as it is looked at by a rule: with the vector that counts, its version and where it came from. What a person
 * has chosen stays under every rule; a row of which nothing else is claimed is the same row.
 */
export function counted(row: Row, rule: Rule, asks = plainly): Row {
  if (!hasChoice(row)) return row
  const candidates = (row.found?.vectors ?? []).flatMap((claimed): readonly Candidate[] => {
    const vector = claimed.vector === undefined ? undefined : asks.vectorOf(claimed.vector)
    return vector ? [{ vector, claimed }] : []
  })
  if (isOfPerson(row, candidates))
    return row.countedBy === 'person' ? row : { ...row, countedBy: 'person' }
  const chosen = chosenBy(rule, candidates, asks)
  return chosen ? withChosen(row, chosen, rule) : row
}

/** Counts the rows of a list by a rule: the same object for the same row, and each text read once. */
export function counting(
  rule: Rule,
  scoreOf: CountingAsks['scoreOf'] = scoreVector,
): (row: Row) => Row {
  const vectors = new Map<string, Vector | undefined>()
  const known = new WeakMap<Row, Row>()
  const vectorOf = (text: string): Vector | undefined => {
    if (!vectors.has(text)) vectors.set(text, readText(text))
    return vectors.get(text)
  }
  return (row) => {
    if (!hasChoice(row)) return row
    const before = known.get(row)
    if (before) return before
    const now = counted(row, rule, { vectorOf, scoreOf })
    known.set(row, now)
    return now
  }
}

function readText(text: string): Vector | undefined {
  const reading = parseVector(text)
  return reading.ok ? reading.vector : undefined
}

/** Builds before rules did not note a person's choice: it shows by a version or a vector that no import gives. */
function isOfPerson(
  { assessment, version, countedBy }: Row,
  candidates: readonly Candidate[],
): boolean {
  if (countedBy !== undefined) return countedBy === 'person'
  const shown = assessment.vectors[version]
  const [newest] = usedVersions(assessment)
  if (newest === undefined) return false
  return newest !== version || !candidates.some(({ vector }) => sameVector(vector, shown))
}

/** Of what counts alike the first that was read. */
function chosenBy(
  rule: Rule,
  candidates: readonly Candidate[],
  { scoreOf }: CountingAsks,
): Candidate | undefined {
  const rank = ({ vector: { version } }: Candidate) => versions.indexOf(version)
  const newest = candidates.toSorted((one, other) => rank(one) - rank(other))
  if (isVersion(rule)) return newest.find(({ vector }) => vector.version === rule) ?? newest[0]
  switch (rule) {
    case 'newest':
      return newest[0]
    case 'as-read':
      return candidates[0]
    case 'highest': {
      // A vector that is not complete has no score, and is no higher than any.
      const height = ({ vector }: Candidate) => scoreOf(vector)?.overall ?? -1
      return newest.toSorted((one, other) => height(other) - height(one))[0]
    }
    default:
      return rule satisfies never
  }
}

function withChosen(row: Row, { vector, claimed }: Candidate, rule: Rule): Row {
  const { assessment, version, countedBy: before, ...rest } = row
  const countedBy = rule === usualRule ? undefined : rule
  const now = vector.version
  const name = (claimed.source ?? '').slice(0, longestOriginName)
  const origin = assessment.origins[now]
  const isSame = sameVector(assessment.vectors[now], vector) && origin?.name === name
  if (isSame && now === version && (before === undefined || before === countedBy)) return row
  const from = claimed.isPublished ? 'published' : 'file'
  const other: Origin = { from, name, vector }
  return {
    ...rest,
    version: now,
    assessment: isSame
      ? assessment
      : {
          ...assessment,
          vectors: { ...assessment.vectors, [now]: vector },
          origins: { ...assessment.origins, [now]: other },
        },
    ...(countedBy !== undefined && { countedBy }),
  }
}
