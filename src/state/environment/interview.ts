/** The interview about the environment of what is on screen: answers that are not applied until somebody wants it. */

import { create } from 'zustand'

import { versions } from '#cvss/index.ts'
import type { ByHand } from '#environment/claims.ts'
import type { Environment } from '#environment/environment.ts'
import type { AnswerId, Answers, Question } from '#environment/questions.ts'
import { readEnvironments, writeEnvironments } from '#environment/stored.ts'
import { useCalculator } from '../calculator.ts'
import type { ReadOnlyStore } from '../read-only-store.ts'
import { readStored, writeStored } from '../storage.ts'

export type Interview = {
  /** About the environment: kept for this tab, and under a name where somebody wants it. */
  readonly answers: Answers
  /** About one finding, by the ID of its assessment: kept nowhere. */
  readonly finding: { readonly of: string; readonly answers: Answers }
  /** The name of the environment whose answers these are; '' for none. */
  readonly name: string
  /** Values set by hand in an assessment, by its ID, that make way for the answers while they are the same. */
  readonly released: { readonly of: string; readonly values: ByHand }
  /** The answers that made way for none or for those of an environment, to be brought back. */
  readonly before: Pick<Interview, 'answers' | 'finding' | 'name'> | undefined
  /** What of the environment the page shows. */
  readonly open: 'questions' | 'kept' | undefined
  /** Whether somebody has just opened it, and is to be brought there. */
  readonly isAwaited: boolean
}

const key = 'plumb.interview'
const noneReleased = { of: '', values: {} } as const
const noFinding = { of: '', answers: {} } as const

const store = create<Interview>(() => ({
  answers: {},
  finding: noFinding,
  name: '',
  released: noneReleased,
  before: undefined,
  open: undefined,
  isAwaited: false,
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

/** What `bringBackAnswers` brings back. */
function aside(): Interview['before'] {
  const { answers, finding, name } = store.getState()
  return { answers, finding, name }
}

/** Goes on with the answers of an environment; others that are there make way until `bringBackAnswers`. */
export function beginInterview({ name, answers }: Pick<Environment, 'name' | 'answers'>): void {
  const { answers: now } = store.getState()
  const isLost = Object.keys(now).length > 0 && JSON.stringify(now) !== JSON.stringify(answers)
  change({ name, answers, before: isLost ? aside() : undefined })
}

/** Begins with answers that stand beside the metrics already. */
export function takeUpAnswers(answers: Answers, about: Answers): void {
  const of = useCalculator.getState().assessment.id
  change({ answers, finding: { of, answers: about } })
}

/** Takes all answers back, until `bringBackAnswers`. */
export function startAgain(): void {
  change({ answers: {}, finding: noFinding, name: '', before: aside() })
}

export function bringBackAnswers(): void {
  const { before } = store.getState()
  if (before) change({ ...before, before: undefined })
}

/** Shows the questions or the environments that are kept, or neither. */
export function openEnvironments(open: Interview['open']): void {
  store.setState({ open, isAwaited: open !== undefined })
}

/** Says once whether somebody is to be brought to what was opened. */
export function isArrival(): boolean {
  const { isAwaited } = store.getState()
  store.setState({ isAwaited: false })
  return isAwaited
}

/** The answers are those of an environment of this name from now on. */
export function nameInterview(name: string): void {
  change({ name })
}

/** Lets the answers decide over what was set by hand, or no longer. */
export function releaseHand(values: ByHand | undefined): void {
  const of = useCalculator.getState().assessment.id
  store.setState({ released: values ? { of, values } : noneReleased })
}
