/** Assessments that are filled or made beside the one that is on screen: in parts that come late. */

import { withVectors } from '#assessment/assessment.ts'
import { commit, useCalculator } from './calculator.ts'
import { type Finding, assessmentOf, runOf } from './beginning.ts'
import type { Shown } from './snapshot.ts'

/** Fills an assessment that has a CVE ID but no vector yet with what is published of it. */
export function fillAssessment(vectors: Finding['vectors']): void {
  commit(
    (state) => ({
      assessment: withVectors(state.assessment, vectors),
      version: vectors[0]?.vector.version ?? state.version,
    }),
    runOf(useCalculator.getState().assessment),
  )
}

/** A new assessment of what came from outside that is not shown, such as one for the list. */
export function shownOf(finding: Finding): Shown | undefined {
  const version = finding.vectors[0]?.vector.version
  return version && { assessment: assessmentOf(finding), version }
}
