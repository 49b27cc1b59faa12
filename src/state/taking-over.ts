/** Taking something over from the assessment that was left behind: each by a press, none unasked. */

import { withVectors } from '#assessment/assessment.ts'
import { changeAssessment, commit, restoreState, step, useCalculator } from './calculator.ts'
import { leftBehind } from './left-behind.ts'
import { emptySnapshot } from './snapshot.ts'

/** Takes title, notes and marking over from the assessment left behind. */
export function takeWriting(): void {
  const left = leftBehind(useCalculator.getState())
  if (!left) return
  const { title, note, metricNotes, marking } = left.assessment
  changeAssessment(() => ({ title, note, metricNotes, marking }), useCalculator.getState().run)
}

/** Takes the CVE ID over from the assessment left behind. */
export function takeCve(): void {
  const cve = leftBehind(useCalculator.getState())?.assessment.cve
  if (cve !== undefined) changeAssessment(() => ({ cve }), useCalculator.getState().run)
}

/** Goes back to the assessment left behind and adds the vector on screen as its own of that version. */
export function addToLeft(): void {
  restoreState((state) => {
    const left = leftBehind(state)
    if (!left) return state
    const { version, assessment } = state
    const added = { vector: assessment.vectors[version], origin: assessment.origins[version] }
    const joined = withVectors(left.assessment, [added])
    // One step from what was left behind to the joined one.
    const before = { ...state, ...left, past: state.past.slice(0, -1), run: undefined }
    return step(before, { assessment: joined, version, editing: left.editing }, undefined)
  })
}

/** Begins an assessment in which nothing is said, of the version on screen. */
export function beginBlank(): void {
  commit(({ version }) => emptySnapshot(version))
}
