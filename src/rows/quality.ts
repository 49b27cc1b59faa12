/** What is wrong, doubtful or repaired in what files say of a row. Derived, a bit for each mark. */

import { isEmptyVector } from '#assessment/assessment.ts'
import {
  type Score,
  type Severity,
  type Vector,
  metricValue,
  parseVector,
  severityOf,
  specOf,
} from '#cvss/index.ts'
import type { ClaimedVector } from '#import/finding.ts'
import { claimOf, claimsOf, differenceOf } from './claims.ts'
import { type Found, type Row, idsOf } from './row.ts'

/** Marks in the order in which they are offered and told. */
export const qualityMarks = [
  /** The claimed score is not that of the vector. */
  'differs',
  /** The claimed severity is the word for no score of the row. */
  'off-band',
  /** Metrics in another order than their version allows. */
  'order',
  /** Read otherwise than it stands, for reasons kept with the vector. */
  'repaired',
  /** Safety, which only modified metrics have, on a base metric. */
  'safety-on-base',
  /** Threat metrics in a vector of which a base score is claimed. */
  'threat-in-base',
  /** One score for several CVE IDs. */
  'shared',
  /** A claim that leaves its version open. */
  'no-version',
  /** A vector with open metrics. */
  'incomplete',
  /** A vector that cannot be read. */
  'unreadable',
] as const

export type QualityMark = (typeof qualityMarks)[number]

type ScoreOf = (vector: Vector) => Score | undefined

const known = new WeakMap<Row, number>()

/** The marks of a row as bits, by their place in `qualityMarks`; computed once for each row. */
export function qualityOf(row: Row, scoreOf: ScoreOf): number {
  const before = known.get(row)
  if (before !== undefined) return before
  const bits = marksOf(row, scoreOf).reduce((sum, mark) => sum | bitOf(mark), 0)
  known.set(row, bits)
  return bits
}

/** The marks that bits stand for. */
export function marksIn(bits: number): readonly QualityMark[] {
  return bits === 0 ? [] : qualityMarks.filter((mark) => (bits & bitOf(mark)) !== 0)
}

/** What was repaired in any vector of a row, each once. */
export function repairsOf({ found }: Row): readonly ClaimedVector['changes'][number][] {
  return [...new Set(found?.vectors.flatMap(({ changes }) => changes))]
}

function bitOf(mark: QualityMark): number {
  return 1 << qualityMarks.indexOf(mark)
}

function marksOf(row: Row, scoreOf: ScoreOf): readonly QualityMark[] {
  const vector = row.assessment.vectors[row.version]
  const score = scoreOf(vector)
  const ofVector: readonly QualityMark[] = !score && !isEmptyVector(vector) ? ['incomplete'] : []
  const { found } = row
  if (!found) return ofVector
  const difference = differenceOf(claimOf(row), vector, score)
  const { vectors } = found
  const changes = repairsOf(row)
  const claims = claimsOf(row)
  const holds: Readonly<Record<QualityMark, boolean>> = {
    differs: difference === 'differs' || difference === 'base-alone',
    'off-band': isOffBand(row, found, score),
    order: changes.includes('reordered'),
    repaired: changes.some((change) => change !== 'reordered'),
    'safety-on-base': vectors.some(({ written }) => safetyOnBase.test(written)),
    'threat-in-base': vectors.some((claim) => isThreatInBase(claim, scoreOf)),
    shared:
      (claims.length > 0 || vectors.length > 0) &&
      idsOf(row).filter((id) => id.startsWith('CVE-')).length > 1,
    'no-version': claims.some(({ version }) => version === undefined || version.endsWith('.x')),
    incomplete: ofVector.length > 0,
    unreadable: vectors.some(({ vector: read }) => read === undefined),
  }
  return qualityMarks.filter((mark) => holds[mark])
}

/** In v4.0 only the modified metrics MSI and MSA have the value Safety. */
const safetyOnBase = /(?:^|[/\s])S[IA]:S(?![A-Z])/i

const words: readonly (readonly [RegExp, Severity])[] = [
  [/^critical$/i, 'critical'],
  [/^(?:high|important)$/i, 'high'],
  [/^(?:medium|moderate)$/i, 'medium'],
  [/^low$/i, 'low'],
  [/^(?:none|info(?:rmational)?)$/i, 'none'],
]

/** Of several scores it is enough that the word belongs to one. */
function isOffBand(row: Row, { severity = '' }: Found, score: Score | undefined): boolean {
  const word = words.find(([pattern]) => pattern.test(severity.trim()))?.[1]
  if (word === undefined) return false
  const bands = claimsOf(row).map((claim) => {
    const { version = row.version } = claim
    const named = version.endsWith('.x') ? undefined : (version as Row['version'])
    return severityOf(named ?? row.version, claim.score)
  })
  if (score) bands.push(score.severity)
  return bands.length > 0 && !bands.includes(word)
}

function isThreatInBase({ vector: text, score }: ClaimedVector, scoreOf: ScoreOf): boolean {
  if (text === undefined || score === undefined || !/\/(?:E|RL|RC):(?!X|ND)/.test(text))
    return false
  const reading = parseVector(text)
  if (!reading.ok) return false
  const { vector } = reading
  const isSet = specOf(vector.version).metrics.some(
    ({ key, group }) =>
      (group === 'threat' || group === 'temporal') && metricValue(vector, key) !== undefined,
  )
  return isSet && scoreOf(vector)?.base === score
}
