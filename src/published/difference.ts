/** How a published vector compares: its score with ours, its metrics with another vector's, and which is best. */

import {
  type DeviationCode,
  deviations,
  type MetricKey,
  metricValue,
  missingMetrics,
  type Score,
  scoreVector,
  setMetrics,
  type Severity,
  severityOf,
  specOf,
  type Vector,
  type Version,
  versions,
  withMetric,
} from '#cvss/index.ts'
import type { PublishedVector, Source } from './published.ts'

export type DifferenceReason =
  | DeviationCode
  /** It is the Base Score, and the vector has metrics beyond Base that change ours. */
  | 'base-of-longer-vector'
  | 'temporal-as-base'
  | 'threat-as-base'
  | 'environmental-as-base'
  /** NIST, 2026-04-28: some 4,500 scores of v4.0 were too high, their vectors right. */
  | 'nvd-v4-too-high'
  | 'typing-error'
  | 'unknown'

/** Our score for a published vector beside the published one. */
export type Difference = {
  /** What the calculator shows once the vector is loaded. */
  readonly recomputed: number
  /** What a published Base Score should be; equal to `recomputed` for a vector of Base metrics. */
  readonly base: number
} & ({ readonly agrees: true } | { readonly agrees: false; readonly reason: DifferenceReason })

/**
 * Recomputes a published score and says why it differs; it agrees only where it is our Base Score
 * and our overall score. Undefined without a published score or a complete vector.
 */
export function whyDifferent(published: PublishedVector): Difference | undefined {
  const { vector, publishedScore } = published
  const score = vector && scoreVector(vector)
  if (!score || publishedScore === undefined) return undefined
  const { overall: recomputed, base } = score
  if (isSame(publishedScore, base) && isSame(publishedScore, recomputed))
    return { recomputed, base, agrees: true }
  const reason = reasonFor(published, publishedScore, vector, score)
  return { recomputed, base, agrees: false, reason }
}

function reasonFor(
  published: PublishedVector,
  given: number,
  vector: Vector,
  score: Score,
): DifferenceReason {
  const { source } = published
  const is = (other: number | undefined): boolean => other !== undefined && isSame(given, other)
  if (is(score.base)) return 'base-of-longer-vector'
  if (is(score.temporal)) return 'temporal-as-base'
  if (is(score.threat)) return 'threat-as-base'
  if (is(score.environmental) || is(score.overall)) return 'environmental-as-base'
  const known = [...deviations(baseOf(vector)), ...deviations(vector)]
  const deviation = known.find((other) => is(other.score))
  if (deviation) return deviation.code
  if (source.kind === 'nvd' && vector.version === '4.0' && given > score.base)
    return 'nvd-v4-too-high'
  const isSlip = isMistyped(given, score.base) || isMistyped(given, score.overall)
  return isSlip || isContradicted(published, given, score) ? 'typing-error' : 'unknown'
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9
}

/** The vector with its mandatory metrics alone. */
function baseOf(vector: Vector): Vector {
  const others = setMetrics(vector).filter(({ mandatory }) => !mandatory)
  return others.reduce((rest, { key }) => withMetric(rest, key, undefined), vector)
}

/** Digits swapped (8.9 for 9.8), the decimal lost (9 for 9.8) or the point moved (1.0 for 10.0). */
function isMistyped(given: number, meant: number): boolean {
  const [whole = '', decimal = ''] = meant.toFixed(1).split('.')
  const slips = [`${decimal}.${whole}`, `${whole}.0`, `${meant / 10}`]
  return given !== 0 && slips.some((slip) => isSame(given, Number(slip)))
}

/** The severity rating beside the score goes with our score and not with the published one. */
function isContradicted(
  { version, publishedSeverity }: PublishedVector,
  given: number,
  score: Score,
): boolean {
  const said = publishedSeverity?.toLowerCase()
  if (said === severityOf(version, given)) return false
  return said === severityOf(version, score.base) || said === score.severity
}

/** What contradicts itself in what was published, whatever the score. */
export type Contradiction =
  /** The word stands beside the score, and the scale has another one for it. */
  | {
      readonly code: 'severity'
      readonly said: string
      readonly score: number
      readonly meant: Severity
    }
  /** The vector is of another version than the record's field. */
  | { readonly code: 'field'; readonly field: Version; readonly version: Version }

/** In what a published vector, score and severity word contradict each other. */
export function contradictionsOf({
  field,
  version,
  publishedScore: score,
  publishedSeverity: said,
}: PublishedVector): readonly Contradiction[] {
  const found: Contradiction[] = []
  if (field !== undefined && field !== version) found.push({ code: 'field', field, version })
  if (score === undefined || said === undefined) return found
  const meant = severityOf(field ?? version, score)
  if (said.toLowerCase() !== meant) found.push({ code: 'severity', said, score, meant })
  return found
}

/** A metric in which two vectors differ; undefined stands for open or Not Defined. */
export type DifferingMetric = {
  readonly metric: MetricKey
  readonly mine: string | undefined
  readonly theirs: string | undefined
}

/** The metrics in which two vectors of one version differ, in canonical order. */
export function differingMetrics(mine: Vector, theirs: Vector): readonly DifferingMetric[] {
  if (mine.version !== theirs.version)
    throw new RangeError(`v${mine.version} and v${theirs.version} have different metrics`)
  return specOf(mine.version)
    .metrics.map(({ key: metric }) => ({
      metric,
      mine: metricValue(mine, metric),
      theirs: metricValue(theirs, metric),
    }))
    .filter(({ mine, theirs }) => mine !== theirs)
}

const kinds = ['cna', 'adp', 'nvd'] as const satisfies readonly Source['kind'][]

/** The complete vector to begin with: of the newest version, the CNA's, then an ADP's, then NVD's. */
export function bestVector({
  vectors,
}: {
  readonly vectors: readonly PublishedVector[]
}): (PublishedVector & { readonly vector: Vector }) | undefined {
  for (const version of versions)
    for (const kind of kinds)
      for (const published of vectors) {
        const { vector, source } = published
        if (vector?.version !== version || source.kind !== kind) continue
        if (missingMetrics(vector).length === 0) return { ...published, vector }
      }
  return undefined
}
