/** What answers and environments make of what is on screen, and how they get there. */

import { sameAssessment } from '#assessment/assessment.ts'
import type { ByHand } from '#environment/claims.ts'
import { type Environment, type InEnvironment, inEach } from '#environment/environment.ts'
import { commit, useCalculator } from '../calculator.ts'
import { type Shown, shownVector } from '../snapshot.ts'
import { type Interview, useInterview } from './interview.ts'
import { type InterviewTexts, setByHand, withReasons } from './reasons.ts'

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

/** What is on screen and was answered, as an environment of a name; what is known of it for other versions stays. */
export function environmentOnScreen(
  texts: InterviewTexts,
  name: string,
  before?: Environment,
): Environment {
  const state = useCalculator.getState()
  const interview = useInterview.getState()
  const { answers } = interview
  const { byHand: hand } = handsOf(texts, state, interview)
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
