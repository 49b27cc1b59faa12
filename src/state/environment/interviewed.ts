/** What answers and environments make of what is on screen, and how they get there. */

import { sameAssessment } from '#assessment/assessment.ts'
import type { ByHand } from '#environment/claims.ts'
import { type Environment, type InEnvironment, inEach } from '#environment/environment.ts'
import type { Answers, Question } from '#environment/questions.ts'
import { commit, useCalculator } from '../calculator.ts'
import { type Shown, shownVector } from '../snapshot.ts'
import { type Interview, openEnvironments, takeUpAnswers, useInterview } from './interview.ts'
import { type InterviewTexts, answersInNotes, setByHand, withReasons } from './reasons.ts'

/** What is set by hand and counts, and what of it makes way for the answers. */
function handsOf(texts: InterviewTexts, { assessment, version }: Shown, { released }: Interview) {
  const all = Object.entries(setByHand(texts, assessment, version))
  const before: Readonly<Record<string, string>> =
    released.of === assessment.id ? released.values : {}
  const isReleased = ([metric, value]: (typeof all)[number]) => before[metric] === value
  return {
    byHand: Object.fromEntries(all.filter((each) => !isReleased(each))),
    released: Object.fromEntries(all.filter(isReleased)),
  }
}

/** What the answers make of what is on screen, and of it without them; what was set by hand there stays. */
export type Interviewed = {
  readonly byHand: ByHand
  readonly released: ByHand
  readonly without: InEnvironment
  readonly after: InEnvironment
  /** Whether everything is on screen already, as far as it can be. */
  readonly isApplied: boolean
}

const blank: Environment = { name: '', answers: {}, byHand: {}, note: '' }

/** One environment gives one answer. */
function inOne(...given: Parameters<typeof inEach>): InEnvironment {
  const [only] = inEach(...given)
  if (!only) throw new RangeError('no environment is given')
  return only
}

export function interviewed(
  texts: InterviewTexts,
  shown: Shown,
  interview: Interview,
): Interviewed {
  const { answers, finding } = interview
  const vector = shownVector(shown)
  const { assessment, version } = shown
  const { byHand, released } = handsOf(texts, shown, interview)
  const bare = { ...blank, byHand: { [version]: byHand } }
  const about = finding.of === assessment.id ? finding.answers : {}
  const after = inOne(vector, [{ ...bare, answers }], about)
  const applied = withReasons(texts, assessment, after.vector, after.written)
  const isApplied = sameAssessment(applied, assessment)
  return { byHand, released, without: inOne(vector, [bare]), after, isApplied }
}

/** Sets what the answers say, with the answers as notes, as one step of undo. */
export function applyInterview(texts: InterviewTexts): void {
  commit((state) => {
    const { after, isApplied } = interviewed(texts, state, useInterview.getState())
    if (isApplied) return undefined
    const { vector, written } = after
    return { assessment: withReasons(texts, state.assessment, vector, written) }
  })
}

/** Sets the Environmental metrics on screen as in an environment, as one step of undo. */
export function applyEnvironment(texts: InterviewTexts, environment: Environment): void {
  commit((state) => {
    const { vector, written } = inOne(shownVector(state), [environment])
    const assessment = withReasons(texts, state.assessment, vector, written, environment.name)
    return { assessment }
  })
}

/** The answers that stand as notes beside the metrics on screen, by what they are about. */
function answersOnScreen(texts: InterviewTexts, { assessment, version }: Shown) {
  const said = [...answersInNotes(texts, assessment, version).values()].flat()
  const of = (about: Question['about']): Answers =>
    Object.fromEntries(
      said
        .filter(({ question }) => question.about === about)
        .map(({ question, answer }) => [question.id, answer.id]),
    )
  return { environment: of('environment'), finding: of('finding') }
}

const isNone = (answers: Answers) => Object.keys(answers).length === 0

/** Opens the questions; where nobody has answered any, with the answers that stand beside the metrics. */
export function openQuestions(texts: InterviewTexts): void {
  const { answers, before } = useInterview.getState()
  if (isNone(answers) && !before) {
    const { environment, finding } = answersOnScreen(texts, useCalculator.getState())
    takeUpAnswers(environment, finding)
  }
  openEnvironments('questions')
}

/** What is on screen and was answered, as an environment of a name; what is known of it for other versions stays. */
export function environmentOnScreen(
  texts: InterviewTexts,
  name: string,
  before?: Environment,
): Environment {
  const state = useCalculator.getState()
  const interview = useInterview.getState()
  const answers = isNone(interview.answers)
    ? answersOnScreen(texts, state).environment
    : interview.answers
  const { released } = handsOf(texts, state, interview)
  const { written } = inOne(shownVector(state), [{ ...blank, answers }])
  const notes = answersInNotes(texts, state.assessment, state.version)
  // What the answers give by themselves, or gave before they were others, is not kept a second time.
  const isAnswered = (metric: string, value: string | undefined) =>
    written.some((each) => each.metric === metric && each.values.join() === value) ||
    (notes.get(metric) ?? []).some(
      ({ question }) => question.about === 'finding' || answers[question.id] !== undefined,
    )
  const all = Object.entries(setByHand(texts, state.assessment, state.version, []))
  const own = all.filter(
    ([metric, value]) => !isAnswered(metric, value) && !Object.hasOwn(released, metric),
  )
  const byHand = { ...before?.byHand, [state.version]: Object.fromEntries(own) }
  return { name, answers, byHand, note: before?.note ?? '' }
}
