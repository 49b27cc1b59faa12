/** Assessments that are filled or made beside the one that is on screen: in parts that come late. */

import { step, useCalculator } from './calculator.ts'
import { type Incoming, assessmentOf, runOf } from './beginning.ts'
import type { Shown } from './snapshot.ts'

/** Fills an assessment that has a CVE ID but no vector yet with what is published of it. */
export function fillAssessment({ vectors: given }: Incoming): void {
  useCalculator.setState((state) => {
    const { vectors, origins } = state.assessment
    const entries = given.map(({ vector }) => [vector.version, vector] as const)
    const from = given.map(({ vector, origin }) => [vector.version, origin] as const)
    const assessment = {
      ...state.assessment,
      vectors: { ...vectors, ...Object.fromEntries(entries) },
      origins: { ...origins, ...Object.fromEntries(from) },
    }
    const version = given[0]?.vector.version ?? state.version
    return step(state, { assessment, version }, runOf(assessment))
  })
}

/** A new assessment of what came from outside that is not shown, such as one for the tray. */
export function shownOf(incoming: Incoming): Shown | undefined {
  const version = incoming.vectors[0]?.vector.version
  return version && { assessment: assessmentOf(incoming), version }
}
