/** How a new assessment begins, and what belongs to the step that began it. */

import { newAssessmentId } from '#assessment/assessment-id.ts'
import {
  type Assessment,
  emptyAssessment,
  isBlankAssessment,
  isEmptyVector,
} from '#assessment/assessment.ts'
import { notesOf } from '#assessment/notes.ts'
import type { Origin } from '#assessment/origin.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, sameVector } from '#cvss/index.ts'
import type { Rationale } from '#url/rationale.ts'
import { changeAssessment, step, useCalculator } from './calculator.ts'
import { shownVector } from './snapshot.ts'

/** What came from outside, all of one finding. */
export type Incoming = {
  /** The first one is shown; one for each version at most. */
  readonly vectors: readonly { readonly vector: Vector; readonly origin: Origin }[]
  readonly cve?: CveId | undefined
  readonly rationale?: Rationale | undefined
}

/** A new assessment of what came from outside. */
export function assessmentOf({ vectors: given, cve, rationale }: Incoming): Assessment {
  const empty = emptyAssessment(newAssessmentId())
  const entries = given.map(({ vector }) => [vector.version, vector] as const)
  const origins = given
    .filter(({ vector }) => !isEmptyVector(vector))
    .map(({ vector, origin }) => [vector.version, origin] as const)
  const shown = given[0]?.vector
  return {
    ...empty,
    cve,
    vectors: { ...empty.vectors, ...Object.fromEntries(entries) },
    origins: Object.fromEntries(origins),
    ...(rationale && {
      title: rationale.title,
      note: rationale.note,
      metricNotes: shown ? notesOf(rationale, shown) : [],
    }),
  }
}

/**
 * Begins a new assessment of what came from outside, as one undo step; what was on screen is left
 * behind whole.
 */
export function beginAssessment(incoming: Incoming): void {
  useCalculator.setState((state) => {
    const version = incoming.vectors[0]?.vector.version ?? state.version
    const assessment = assessmentOf(incoming)
    return step(state, { assessment, version, editing: undefined }, runOf(assessment))
  })
}

/** What comes to a new assessment before anything else is changed belongs to the step that began it. */
export function runOf({ id }: Assessment): string {
  return `begin ${id}`
}

/** Begins anew with a vector that somebody else's page gives; there is nothing to undo. */
export function beginWith(vector: Vector, origin?: Origin): void {
  const empty = emptyAssessment(newAssessmentId())
  const { version } = vector
  useCalculator.setState({
    assessment: {
      ...empty,
      vectors: { ...empty.vectors, [version]: vector },
      origins: origin ? { [version]: origin } : {},
    },
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
export function isShown({ vectors, cve }: Incoming): boolean {
  const state = useCalculator.getState()
  const [first] = vectors
  return (
    first !== undefined &&
    cve === state.assessment.cve &&
    sameVector(shownVector(state), first.vector) &&
    vectors.every(({ vector }) => sameVector(state.assessment.vectors[vector.version], vector))
  )
}
