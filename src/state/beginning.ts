/** How a new assessment begins, and what belongs to the step that began it. */

import {
  type Assessment,
  type Incoming,
  emptyAssessment,
  isBlankAssessment,
  withVectors,
} from '#assessment/assessment.ts'
import type { Origin } from '#assessment/origin.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, sameVector } from '#cvss/index.ts'
import { changeAssessment, commit, restoreState, useCalculator } from './calculator.ts'
import { newId } from './new-id.ts'
import { shownVector } from './snapshot.ts'

/** What came from outside, all of one finding. */
export type Finding = {
  /** The first one is shown; one for each version at most. */
  readonly vectors: readonly Incoming[]
  readonly cve?: CveId | undefined
}

/** A new assessment of what came from outside. */
export function assessmentOf({ vectors, cve }: Finding): Assessment {
  return withVectors({ ...emptyAssessment(newId()), cve }, vectors)
}

/**
 * Begins a new assessment of what came from outside, as one undo step; what was on screen is left
 * behind whole.
 */
export function beginAssessment(finding: Finding): void {
  const assessment = assessmentOf(finding)
  commit((state) => {
    const version = finding.vectors[0]?.vector.version ?? state.version
    return { assessment, version, editing: undefined }
  }, runOf(assessment))
}

/** What comes to a new assessment before anything else is changed belongs to the step that began it. */
export function runOf({ id }: Assessment): string {
  return `begin ${id}`
}

/** Begins anew with a vector that somebody else's page gives; there is nothing to undo. */
export function beginWith(vector: Vector, origin?: Origin): void {
  const assessment = assessmentOf({ vectors: [{ vector, origin }] })
  const { version } = vector
  restoreState({
    assessment,
    version,
    editing: undefined,
    past: [],
    future: [],
    run: undefined,
  })
}

/** Attaches a CVE ID to the assessment on screen, as its first step where nothing else is there. */
export function attachCve(cve: CveId): void {
  const { assessment } = useCalculator.getState()
  const isFirst = isBlankAssessment(assessment)
  changeAssessment(() => ({ cve }), isFirst ? runOf(assessment) : undefined)
}

/** Whether exactly this is on screen already, so that nothing has to begin. */
export function isShown({ vectors, cve }: Finding): boolean {
  const state = useCalculator.getState()
  const [first] = vectors
  return (
    first !== undefined &&
    cve === state.assessment.cve &&
    sameVector(shownVector(state), first.vector) &&
    vectors.every(({ vector }) => sameVector(state.assessment.vectors[vector.version], vector))
  )
}
