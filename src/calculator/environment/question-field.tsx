import { type ReactNode, useId } from 'react'

import type { InEnvironment } from '#environment/environment.ts'
import { type AnswerId, type Answers, type Question, givenAnswer } from '#environment/questions.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { answerQuestion } from '#state/environment/interview.ts'
import { AnswerEffect } from './answer-effect.tsx'

/** A question with its answers, "don't know" first, and what the one that is chosen does. */
export function QuestionField({
  question,
  answers,
  after,
  children,
}: {
  question: Question
  answers: Answers
  after: InEnvironment
  /** Below what the answer does. */
  children?: ReactNode
}) {
  const texts = useLateTexts('interview')
  const { question: text, answers: words } = texts.questions[question.id]
  const given = givenAnswer(question, answers)
  const sources = useId()
  return (
    <fieldset className="environment-question" aria-describedby={sources}>
      <legend>{text}</legend>
      <div className="environment-given">
        <div className="environment-answers">
          <Choice question={question} answer={undefined} isChosen={given === undefined}>
            {texts.unknown}
          </Choice>
          {question.answers.map(({ id }) => (
            <Choice key={id} question={question} answer={id} isChosen={id === given?.id}>
              {words[id]}
            </Choice>
          ))}
        </div>
        <div aria-live="polite" className="environment-effects">
          {given && <AnswerEffect question={question} answer={given} after={after} />}
        </div>
        {children}
      </div>
      <p id={sources} className="environment-sources">
        {texts.by(question.sources)}
      </p>
    </fieldset>
  )
}

function Choice({
  question,
  answer,
  isChosen,
  children,
}: {
  question: Question
  answer: AnswerId | undefined
  isChosen: boolean
  children: ReactNode
}) {
  return (
    <label className="environment-answer" data-unknown={answer === undefined || undefined}>
      <input
        type="radio"
        name={`environment-${question.id}`}
        checked={isChosen}
        onChange={() => answerQuestion(question, answer)}
      />
      {children}
    </label>
  )
}
