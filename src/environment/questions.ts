/** What was asked and answered, and what an answer says of a version's metrics. */

import { type Version, specOf } from '#cvss/index.ts'
import type { AnswerRow, QuestionRow } from './question-row.ts'
import { questions } from './question-table.ts'

/** Names a question, the same in every build. */
export type QuestionId = (typeof questions)[number]['id']
/** Names an answer of a question. */
export type AnswerId<Id extends QuestionId = QuestionId> = Extract<
  (typeof questions)[number],
  { readonly id: Id }
>['answers'][number]['id']

/** One answer, as readers see it. */
export type Answer = Omit<AnswerRow, 'id'> & { readonly id: AnswerId }
/** One question, as readers see it. */
export type Question = Omit<QuestionRow, 'id' | 'answers'> & {
  readonly id: QuestionId
  readonly answers: readonly Answer[]
}

/** What was answered, by question. "Don't know" is the same as no answer: it writes nothing. */
export type Answers = Readonly<{ [Id in QuestionId]?: AnswerId<Id> | undefined }>

/** The table of questions, in the order in which they are asked. */
export const allQuestions: readonly Question[] = questions

/** The answer that was given to a question, undefined where nobody knows. */
export function givenAnswer(question: Question, answers: Answers): Answer | undefined {
  if (!Object.hasOwn(answers, question.id)) return undefined
  return question.answers.find(({ id }) => id === answers[question.id])
}

/** What the questions about an environment are about, with their numbers, in the order in which they are asked. */
const topics = [
  ['access', [1, 2, 3]],
  ['running', [4, 5]],
  ['worth', [8, 9, 10]],
  ['limits', [11]],
  ['others', [12, 13]],
] as const

/** What several questions are about. */
export type Topic = (typeof topics)[number][0]

/** The questions about an environment by what they are about. */
export function questionsByTopic(): readonly (readonly [Topic, readonly Question[]])[] {
  const own = allQuestions.filter(({ about }) => about === 'environment')
  return topics.map(([topic, numbers]) => [
    topic,
    own.filter(({ number }) => numbers.some((each) => each === number)),
  ])
}

/** A metric with the value that an answer names. */
export type Said = { readonly metric: string; readonly value: string }

/** What an answer says of a version's metrics, each metric once; none where the version has none of them. */
export function saidIn(version: Version, { says = [] }: Answer): readonly Said[] {
  const { metrics } = specOf(version)
  const found = says.flatMap(
    (text) =>
      text
        .split(' | ')
        .find((each) =>
          metrics.some(({ key, values }) => values.some((value) => `${key}:${value}` === each)),
        ) ?? [],
  )
  return [...new Set(found)].map((text) => {
    const [metric = '', value = ''] = text.split(':')
    return { metric, value }
  })
}
