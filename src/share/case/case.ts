import { type OtherScore, explanationsOf } from '#cvss/another.ts'
import { type EquivalenceSetName, type StepName, explainVector } from '#cvss/explain.ts'
import {
  type MetricKey,
  type Score,
  type Vector,
  haveSameMetrics,
  inVersion,
  scoreVector,
  specOf,
  withMetric,
} from '#cvss/index.ts'
import { type DifferingMetric, differingMetrics } from '#published/difference.ts'
import type { CompleteResult } from '../machine/complete-result.ts'
import type { SharedResult } from '../shared-result.ts'

/** A vector as somebody else has published it. */
export type PublishedSide = {
  readonly vector: Vector
  /** Who did, in whatever words they call themselves. */
  readonly name: string
  /** The score beside it, if there was one. */
  readonly score: number | undefined
  /** The day (YYYY-MM-DD) of the answer or the file that it was read from. */
  readonly readOn?: string | undefined
}

/** A metric in which the two differ, and the score of mine with their value of it alone. */
export type CaseMetric = DifferingMetric & { readonly section: string; readonly alone: number }

type DecidingStep = StepName | EquivalenceSetName | undefined

/** The metric that brings mine nearest to theirs, and the last step of each that it goes into, if one is. */
export type Deciding = {
  readonly metric: MetricKey
  /** Whether it brings mine all the way to theirs. */
  readonly isAll: boolean
  readonly mine: DecidingStep
  readonly theirs: DecidingStep
}

/** What speaks for a vector against a published one, as data. */
export type Case = {
  readonly mine: CompleteResult
  readonly published: PublishedSide
  /** Of their vector, by our arithmetic. */
  readonly recomputed: Score
  /** In canonical order; undefined where their version has other metrics than mine. */
  readonly metrics: readonly CaseMetric[] | undefined
  /** Where no single metric moves mine, nothing decides alone. */
  readonly deciding: Deciding | undefined
  /** What gives the published score, where their own vector does not; none where nothing known does. */
  readonly causes: readonly OtherScore[]
}

/** The case for a result against a published vector; none for drafts, and where the two agree in all. */
export function caseOf(mine: SharedResult, published: PublishedSide): Case | undefined {
  const recomputed = scoreVector(published.vector)
  const { score: own } = mine
  if (!own || !recomputed) return undefined
  const { version } = mine.vector
  const isAlike = haveSameMetrics(published.vector.version, version)
  const theirs = isAlike ? inVersion(published.vector, version) : undefined
  const metrics = theirs && caseMetrics(mine.vector, theirs)
  const agrees = recomputed.overall === own.overall && !isMisscored(published, recomputed)
  if (metrics?.length === 0 && agrees) return undefined
  const explained =
    published.score === undefined ? undefined : explanationsOf(published.vector, published.score)
  // What stands beside it in other versions is no part of the case.
  const complete = { ...mine, score: own, others: [] }
  return {
    mine: complete,
    published,
    recomputed,
    metrics,
    deciding: theirs && metrics && decidingOf(complete, theirs, metrics),
    causes: explained?.causes ?? [],
  }
}

/** Whether what was published is not the score of the vector beside it. */
export function isMisscored({ score }: PublishedSide, { overall }: Score): boolean {
  return score !== undefined && Math.abs(score - overall) > 1e-9
}

function caseMetrics(mine: Vector, theirs: Vector): readonly CaseMetric[] {
  const differing = differingMetrics(mine, theirs)
  return specOf(mine.version).metrics.flatMap(({ key, section }) => {
    const found = differing.find(({ metric }) => metric === key)
    const moved = found && scoreVector(withMetric(mine, key, found.theirs))
    return found && moved ? [{ ...found, section, alone: moved.overall }] : []
  })
}

function decidingOf(
  mine: CompleteResult,
  theirs: Vector,
  metrics: readonly CaseMetric[],
): Deciding | undefined {
  const goal = scoreVector(theirs)?.overall ?? mine.score.overall
  const away = ({ alone }: CaseMetric) => Math.abs(alone - goal)
  const [nearest] = metrics
    .filter(({ alone }) => alone !== mine.score.overall)
    .toSorted((one, other) => away(one) - away(other))
  if (!nearest) return undefined
  const { metric, alone } = nearest
  return {
    metric,
    isAll: alone === goal,
    mine: stepWith(mine.vector, metric),
    theirs: stepWith(theirs, metric),
  }
}

/** The last step that a metric goes into: of v2 and v3 an equation, of v4.0 an equivalence set. */
function stepWith(vector: Vector, metric: MetricKey): DecidingStep {
  const explanation = explainVector(vector)
  if (!explanation) return undefined
  // A modified metric and its base metric go into the same, whichever is set.
  const { metrics } = specOf(vector.version)
  const base = metrics.find(({ key }) => key === metric)?.modifies ?? metric
  const isMeant = (key: MetricKey | undefined) =>
    key === base || (key !== undefined && metrics.find((row) => row.key === key)?.modifies === base)
  if ('steps' in explanation) {
    const { steps } = explanation
    return steps.findLast(({ terms }) => terms.some((term) => isMeant(term.metric)))?.name
  }
  return explanation.sets.find(({ because }) => because.some((each) => isMeant(each.metric)))?.name
}
