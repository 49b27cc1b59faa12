/** The interview about the environment of what is on screen: answers that are not applied until somebody wants it. */

import { create } from 'zustand'

import { sameAssessment } from '#assessment/assessment.ts'
import { versions } from '#cvss/index.ts'
import type { ByHand } from '#environment/claims.ts'
import { type Environment, type InEnvironment, inEach } from '#environment/environment.ts'
import type { AnswerId, Answers, Question } from '#environment/questions.ts'
import { readEnvironments, writeEnvironments } from '#environment/stored.ts'
import { commit, useCalculator } from '../calculator.ts'
import type { ReadOnlyStore } from '../read-only-store.ts'
import { type Shown, shownVector } from '../snapshot.ts'
import { readStored, writeStored } from '../storage.ts'
import { type InterviewTexts, setByHand, withReasons } from './reasons.ts'

type Interview = {
  /** About the environment: kept for this tab, and under a name where somebody wants it. */
  readonly answers: Answers
  /** About one finding, by the ID of its assessment: kept nowhere. */
  readonly finding: { readonly of: string; readonly answers: Answers }
  /** The name of the environment whose answers these are; '' for none. */
  readonly name: string
  /** The answers that were there before the person started again, to be brought back. */
  readonly before: Answers | undefined
  /** What of the environment the page shows. */
  readonly open: 'questions' | 'kept' | undefined
}

const key = 'plumb.interview'
const noFinding = { of: '', answers: {} } as const

const store = create<Interview>(() => ({
  answers: {},
  finding: noFinding,
  name: '',
  before: undefined,
  open: undefined,
  ...restored(),
}))

export const useInterview: ReadOnlyStore<Interview> = store

function restored(): Partial<Interview> {
  const [draft] = readEnvironments(readStored('session', key) ?? '', versions[0]).environments
  return draft ? { answers: draft.answers } : {}
}

function change(changed: Partial<Interview>): void {
  store.setState(changed)
  const { answers } = store.getState()
  const isNone = Object.keys(answers).length === 0
  const draft = { name: 'draft', answers, byHand: {}, note: '' }
  writeStored('session', key, isNone ? undefined : writeEnvironments([draft]))
}

/** Answers a question; undefined is "don't know", which takes the answer back. */
export function answerQuestion({ id, about }: Question, answer: AnswerId | undefined): void {
  const { answers, finding } = store.getState()
  const of = useCalculator.getState().assessment.id
  const before = about === 'environment' ? answers : answersAbout(of)
  const { [id]: _, ...others } = before
  const after: Answers = answer === undefined ? others : { ...others, [id]: answer }
  const changed =
    about === 'environment' ? { answers: after, finding } : { finding: { of, answers: after } }
  change({ ...changed, before: undefined })
}

/** What was answered about a finding itself. */
function answersAbout(of: string): Answers {
  const { finding } = store.getState()
  return finding.of === of ? finding.answers : {}
}

/** Goes on with the answers of an environment, or with none. */
export function beginInterview({ name, answers }: Pick<Environment, 'name' | 'answers'>): void {
  change({ name, answers, before: undefined })
}

/** Takes all answers back, until `bringBackAnswers`. */
export function startAgain(): void {
  change({ answers: {}, finding: noFinding, name: '', before: store.getState().answers })
}

export function bringBackAnswers(): void {
  change({ answers: store.getState().before ?? {}, before: undefined })
}

/** Shows the questions or the environments that are kept, or neither. */
export function openEnvironments(open: Interview['open']): void {
  store.setState({ open })
}

/** The answers are those of an environment of this name from now on. */
export function nameInterview(name: string): void {
  change({ name })
}

/** What the answers make of what is on screen, and of it without them; what was set by hand there stays. */
export type Interviewed = {
  readonly byHand: ByHand
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
  { answers, finding }: Pick<Interview, 'answers' | 'finding'>,
): Interviewed {
  const vector = shownVector(shown)
  const { assessment, version } = shown
  const hand = setByHand(texts, assessment, version)
  const bare = { ...blank, byHand: { [version]: hand } }
  const about = finding.of === assessment.id ? finding.answers : {}
  const after = inOne(vector, [{ ...bare, answers }], about)
  const applied = withReasons(texts, assessment, after.vector, after.written)
  const isApplied = sameAssessment(applied, assessment)
  return { byHand: hand, without: inOne(vector, [bare]), after, isApplied }
}

/** Sets what the answers say, with the answers as notes, as one step of undo. */
export function applyInterview(texts: InterviewTexts): void {
  commit((state) => {
    const { after, isApplied } = interviewed(texts, state, store.getState())
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

/** What is on screen and was answered, as an environment of a name; what is known of it for other versions stays. */
export function environmentOnScreen(
  texts: InterviewTexts,
  name: string,
  before?: Environment,
): Environment {
  const state = useCalculator.getState()
  const { answers } = store.getState()
  const hand = setByHand(texts, state.assessment, state.version)
  const { written } = inOne(shownVector(state), [{ ...blank, answers }])
  // What the answers give by themselves is not kept a second time.
  const isGiven = (metric: string, value: string | undefined) =>
    written.some((each) => each.metric === metric && each.values.join() === value)
  const own = Object.fromEntries(
    Object.entries(hand).filter(([metric, value]) => !isGiven(metric, value)),
  )
  const byHand = { ...before?.byHand, [state.version]: own }
  return { name, answers, byHand, note: before?.note ?? '' }
}
