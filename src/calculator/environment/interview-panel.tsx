import { type ReactNode, useEffect, useId, useRef } from 'react'

import { environmentalMetrics } from '#environment/apply.ts'
import { type Answers, allQuestions, questionsByTopic } from '#environment/questions.ts'
import { showPlace } from '#components/show-place.ts'
import { UndoLine } from '#components/undo-line.tsx'
import { lazyPart } from '#components/lazy-part.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useCalculator, useCve } from '#state/calculator.ts'
import {
  bringBackAnswers,
  isArrival,
  releaseHand,
  startAgain,
  useInterview,
} from '#state/environment/interview.ts'
import { type Interviewed, interviewed } from '#state/environment/interviewed.ts'
import { CloseButton, closePanel } from './close-button.tsx'
import { InterviewSum } from './interview-sum.tsx'
import { QuestionField } from './question-field.tsx'

/** What an answer may mean for a decision table: comes once somebody has answered. */
const ExposureSuggestion = lazyPart('interview', () =>
  import('./exposure-suggestion.tsx').then((all) => all.ExposureSuggestion),
)

/** The questions by what they are about, each with what its answer writes and what it does not. */
export function InterviewPanel() {
  const texts = useLateTexts('interview')
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.current && isArrival()) showPlace(place.current)
  }, [])
  const shown = useCalculator()
  const cve = useCve()
  const interview = useInterview()
  const result = interviewed(texts, shown, interview)
  const { finding } = interview
  const about = finding.of === shown.assessment.id ? finding.answers : {}
  const answers: Answers = { ...interview.answers, ...about }
  const fieldsOf = (questions: typeof allQuestions) =>
    questions.map((question) => (
      <QuestionField key={question.id} question={question} answers={answers} after={result.after}>
        {cve && question.id === 'reach' && answers.reach !== undefined && (
          <ExposureSuggestion cve={cve} reach={answers.reach} />
        )}
      </QuestionField>
    ))
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="interview-heading"
      className="environment-panel"
      onKeyDown={({ key }) => {
        if (key === 'Escape') closePanel('questions')
      }}
    >
      <div className="environment-head">
        <h3 id="interview-heading">
          {interview.name === '' ? texts.heading : texts.of(interview.name)}
        </h3>
        <CloseButton of="questions" label={texts.close} />
        <div className="environment-actions">
          {Object.keys(answers).length > 0 && (
            <button type="button" className="button text-sm button-outlined" onClick={startAgain}>
              {texts.startAgain}
            </button>
          )}
        </div>
      </div>
      <p className="environment-quiet">{texts.how}</p>
      <div aria-live="polite">
        {interview.before && (
          <UndoLine
            said={interview.name === '' ? texts.startedAgain : texts.putAside(interview.name)}
            undo={texts.undoStart}
            className="my-1.5"
            onUndo={bringBackAnswers}
          />
        )}
      </div>
      <SetByHand result={result} />
      {questionsByTopic().map(([topic, questions]) => (
        <Topic key={topic} heading={texts.topics[topic]}>
          {fieldsOf(questions)}
        </Topic>
      ))}
      <Topic heading={texts.finding} how={texts.findingHow}>
        {fieldsOf(allQuestions.filter((question) => question.about === 'finding'))}
      </Topic>
      <InterviewSum result={result} answered={Object.keys(answers).length} />
    </section>
  )
}

function Topic({ heading, how, children }: { heading: string; how?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="environment-topic">
      <h4 id={id}>{heading}</h4>
      {how !== undefined && <p className="environment-quiet">{how}</p>}
      {children}
    </section>
  )
}

/** What counts before any answer, and the way to have it otherwise. */
function SetByHand({ result: { byHand, released, after } }: { result: Interviewed }) {
  const texts = useLateTexts('interview')
  const pairsOf = (values: Interviewed['byHand']) =>
    environmentalMetrics(after.vector)
      .filter(({ key }) => values[key] !== undefined)
      .map(({ key }) => `${key}:${values[key]}`)
  const [own, other] = [pairsOf(byHand), pairsOf(released)]
  return (
    <>
      {own.length > 0 && (
        <p className="environment-hand">
          <span>{texts.byHand(own)}</span>
          <button
            type="button"
            className="button text-sm button-outlined"
            onClick={() => releaseHand({ ...released, ...byHand })}
          >
            {texts.release}
          </button>
        </p>
      )}
      {other.length > 0 && (
        <p className="environment-hand">
          <span>{texts.released(other)}</span>
          <button
            type="button"
            className="button text-sm button-outlined"
            onClick={() => releaseHand(undefined)}
          >
            {texts.holdHand}
          </button>
        </p>
      )}
    </>
  )
}
