/** An environment with a name, and one vector in several of them. */

import {
  type Range,
  type Vector,
  type Version,
  haveSameMetrics,
  scoreRange,
  versions,
} from '#cvss/index.ts'
import { type Applied, applyAnswers } from './apply.ts'
import type { ByHand } from './claims.ts'
import {
  type Answers,
  type Question,
  type QuestionId,
  allQuestions,
  questionsByTopic,
} from './questions.ts'

/** What is kept of a surrounding in which findings are: answers, values set by hand for each version, and notes. */
export type Environment = {
  readonly name: string
  readonly answers: Answers
  readonly byHand: Readonly<Partial<Record<Version, ByHand>>>
  readonly note: string
}

/** The values set by hand that count in a version: its own, or those of one that has the same metrics. */
export function byHandIn({ byHand }: Environment, version: Version): ByHand {
  const other = versions.find((each) => byHand[each] && haveSameMetrics(each, version))
  return byHand[version] ?? (other && byHand[other]) ?? {}
}

/** A vector in one environment, and which answers move its score there. */
export type InEnvironment = Applied & {
  readonly environment: Environment
  readonly range: Range
  /** Questions without whose answer the score would be another, with what it would be. */
  readonly moving: readonly { readonly question: QuestionId; readonly without: Range }[]
  /** Questions about one topic of which none moves it alone, but all together do. */
  readonly movingTogether: readonly {
    readonly questions: readonly QuestionId[]
    readonly without: Range
  }[]
}

/** A vector in each environment, with the answers about the finding itself, which no environment keeps. */
export function inEach(
  vector: Vector,
  environments: readonly Environment[],
  aboutFinding: Answers = {},
): readonly InEnvironment[] {
  return environments.map((environment) => {
    const answers: Answers = { ...environment.answers, ...aboutFinding }
    const byHand = byHandIn(environment, vector.version)
    const applied = applyAnswers(vector, answers, byHand)
    const range = scoreRange(applied.vector)
    const isGiven = ({ id }: Question) => answers[id] !== undefined
    /** The score without the answers to some questions, where it is another one. */
    const without = (questions: readonly Question[]) => {
      const gone = Object.fromEntries(questions.map(({ id }) => [id, undefined]))
      const less = scoreRange(applyAnswers(vector, { ...answers, ...gone }, byHand).vector)
      return less.min === range.min && less.max === range.max ? [] : [less]
    }
    const moving = allQuestions
      .filter(isGiven)
      .flatMap((question) =>
        without([question]).map((less) => ({ question: question.id, without: less })),
      )
    const moves = ({ id }: Question) => moving.some(({ question }) => question === id)
    const movingTogether = questionsByTopic().flatMap(([, questions]) => {
      const given = questions.filter(isGiven)
      if (given.length < 2 || given.some(moves)) return []
      return without(given).map((less) => ({
        questions: given.map(({ id }) => id),
        without: less,
      }))
    })
    return { ...applied, environment, range, moving, movingTogether }
  })
}
