/** What the answers claim for a version's metrics, and which claims fall before any metric is looked at. */

import { type Metric, type MetricKey, type Version, specOf } from '#cvss/index.ts'
import type { Effect } from './question-row.ts'
import {
  type Answer,
  type AnswerId,
  type Answers,
  type Question,
  type QuestionId,
  allQuestions,
  givenAnswer,
  saidIn,
} from './questions.ts'

/** The answer that a value follows from. */
export type Reason = { readonly question: QuestionId; readonly answer: AnswerId }

/** Values set by hand, by metric; the version's text for Not Defined where that was chosen. */
export type ByHand = Readonly<Partial<Record<MetricKey, string>>>

/** What one answer claims for one metric. */
export type Claim = {
  readonly reason: Reason
  readonly metric: Metric
  readonly value: string
  readonly effect: Effect
  readonly control?: string
}

/** A claim without effect, and why. */
export type NoEffect = {
  readonly reason: Reason
  /** Absent where the version has no metric for the answer. */
  readonly metric?: MetricKey
  /** What would have been written. */
  readonly value?: string
} & (
  | {
      /** The metric, or the base metric below it, is there or further already: at one of these values. */
      readonly code: 'already'
      readonly at: readonly string[]
    }
  | { readonly code: 'by-hand'; readonly hand: string }
  | {
      /** Another answer raises the metric, lowers it further, or counts on the same safeguard. */
      readonly code: 'raised' | 'lower-cap' | 'counted-once'
      readonly by: Reason
    }
  | {
      /** The version has no such metric; no requirement is there to lift; too much is undecided. */
      readonly code: 'not-in-version' | 'nothing-to-lift' | 'too-many-combinations'
    }
)

/** A claim as one without effect. */
export function claimed({ reason, metric, value }: Claim) {
  return { reason, metric: metric.key, value } as const
}

function claimsOf(version: Version, question: Question, answer: Answer): readonly Claim[] {
  const { effect, control } = answer
  const reason = { question: question.id, answer: answer.id }
  return saidIn(version, answer).flatMap((said) => {
    const metric = specOf(version).metrics.find(({ key }) => key === said.metric)
    if (!metric || !effect) return []
    return [
      { reason, metric, value: said.value, effect, ...(control !== undefined && { control }) },
    ]
  })
}

type Claims = { readonly claims: readonly Claim[]; readonly noEffect: readonly NoEffect[] }

/**
 * The claims of all answers in the order of the questions. Those on a metric that was set by hand fall
 * first; of several that count on one safeguard those of the first question are left.
 */
export function claimsOfAnswers(version: Version, answers: Answers, byHand: ByHand): Claims {
  const claims: Claim[] = []
  const noEffect: NoEffect[] = []
  for (const question of allQuestions) {
    const answer = givenAnswer(question, answers)
    if (!answer?.says) continue
    const found = claimsOf(version, question, answer)
    if (found.length === 0) {
      const reason = { question: question.id, answer: answer.id }
      noEffect.push({ reason, code: 'not-in-version' })
    }
    for (const claim of found) {
      const hand = Object.hasOwn(byHand, claim.metric.key) ? byHand[claim.metric.key] : undefined
      const counted = claims.find(
        ({ control }) => control !== undefined && control === claim.control,
      )
      if (hand !== undefined) noEffect.push({ ...claimed(claim), code: 'by-hand', hand })
      else if (counted)
        noEffect.push({ ...claimed(claim), code: 'counted-once', by: counted.reason })
      else claims.push(claim)
    }
  }
  return { claims, noEffect }
}
