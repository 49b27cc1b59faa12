/** What the last step left behind by beginning another assessment, and what of it may be taken over. */

import { isBlankAssessment, isEmptyVector, isWritten } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Version, versions } from '#cvss/index.ts'
import { type CalculatorState, resetRun } from './calculator.ts'
import { type Snapshot, isEditedUnsaved } from './snapshot.ts'

/** What was left behind by the last step, where that began another assessment and something was there. */
export function leftBehind({ past, assessment }: CalculatorState): Snapshot | undefined {
  const last = past.at(-1)
  if (!last || last.assessment.id === assessment.id) return undefined
  return isBlankAssessment(last.assessment) || isBlankAssessment(assessment) ? undefined : last
}

/** The entry of the list that the last step stopped editing without saving what was changed in it. */
export function droppedEdit(state: CalculatorState): Snapshot | undefined {
  const last = state.past.at(-1)
  const isLeft = last?.editing !== undefined && last.editing.id !== state.editing?.id
  return isLeft && isEditedUnsaved(last) ? last : undefined
}

/** What of an assessment that was left behind may be taken over. */
export type Offers = {
  /** Title, notes and marking. */
  readonly writing: boolean
  readonly cve: CveId | undefined
  /** The version that was empty there, whose vector may be added to it. */
  readonly addAs: Version | undefined
}

/** What may be taken over from the assessment left behind; nothing of it is ever joined unasked. */
export function offersOf(state: CalculatorState): Offers | undefined {
  const left = leftBehind(state)
  const { assessment, version } = state
  // Who goes to an entry of the list, or comes back from it, has not begun anything.
  const isBack = left?.editing?.before.assessment.id === assessment.id
  if (!left || state.editing || isBack) return undefined
  const isFree =
    isEmptyVector(left.assessment.vectors[version]) &&
    versions.some((each) => !isEmptyVector(left.assessment.vectors[each])) &&
    !isEmptyVector(assessment.vectors[version])
  const writing = isWritten(left.assessment) && !isWritten(assessment)
  const cve = assessment.cve === undefined ? left.assessment.cve : undefined
  const addAs = isFree ? version : undefined
  return writing || cve || addAs ? { writing, cve, addAs } : undefined
}

/** What was put aside to edit an entry of the list, just now; it comes back afterwards. */
export function parkedBy(state: CalculatorState): Snapshot | undefined {
  const left = leftBehind(state)
  return state.editing && !left?.editing ? left : undefined
}

/** Whether one version was just opened again and the rest of its assessment is still there. */
export function isResetInPart({ run, assessment }: CalculatorState): boolean {
  return run === resetRun && !isBlankAssessment(assessment)
}

/** Whether anything is to be said of what the last step left behind. */
export function leavesSomething(state: CalculatorState): boolean {
  return (
    (offersOf(state) ?? droppedEdit(state) ?? parkedBy(state)) !== undefined || isResetInPart(state)
  )
}
