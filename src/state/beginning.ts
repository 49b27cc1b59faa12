/** How a new assessment begins, and what of the one left behind may be taken over by a press. */

import { newAssessmentId } from '#assessment/assessment-id.ts'
import {
  type Assessment,
  emptyAssessment,
  isBlankAssessment,
  isEmptyVector,
  isWritten,
} from '#assessment/assessment.ts'
import { notesOf, rationaleOn } from '#assessment/notes.ts'
import type { Origin } from '#assessment/origin.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, type Version, sameVector, versions } from '#cvss/index.ts'
import { type Rationale, plainRationale } from '#url/rationale.ts'
import { type CalculatorState, changeAssessment, step, useCalculator } from './calculator.ts'
import { type Shown, type Snapshot, isEditedUnsaved, shownVector } from './snapshot.ts'

/** What came from outside, all of one finding. */
export type Incoming = {
  /** The first one is shown; one for each version at most. */
  readonly vectors: readonly { readonly vector: Vector; readonly origin: Origin }[]
  readonly cve?: CveId | undefined
  readonly rationale?: Rationale | undefined
}

function assessmentOf({ vectors: given, cve, rationale }: Incoming): Assessment {
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

/** A new assessment of what came from outside that is not shown, such as one for the tray. */
export function shownOf(incoming: Incoming): Shown | undefined {
  const version = incoming.vectors[0]?.vector.version
  return version && { assessment: assessmentOf(incoming), version }
}

/** What comes to a new assessment before anything else is changed belongs to the step that began it. */
function runOf({ id }: Assessment): string {
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

/**
 * Adds what a link says of its vector: as part of the step that opened it, or where that vector was
 * on screen already with something else written about it, as an assessment of its own.
 */
export function fillRationale(rationale: Rationale): void {
  const state = useCalculator.getState()
  const { assessment, version } = state
  const vector = shownVector(state)
  const { title, note } = rationale
  const metricNotes = notesOf(rationale, vector)
  if (state.run === runOf(assessment))
    return changeAssessment(() => ({ title, note, metricNotes }), state.run)
  if (isSameRationale(rationaleOn(assessment, version), rationale)) return
  const origin = { from: 'link', name: '', vector } as const
  beginAssessment({ vectors: [{ vector, origin }], cve: assessment.cve, rationale })
}

function isSameRationale(one: Rationale, other: Rationale): boolean {
  return JSON.stringify(plainRationale(one)) === JSON.stringify(plainRationale(other))
}

/** What was left behind by the last step, where that began another assessment and something was there. */
export function leftBehind({ past, assessment }: CalculatorState): Snapshot | undefined {
  const last = past.at(-1)
  if (!last || last.assessment.id === assessment.id) return undefined
  return isBlankAssessment(last.assessment) || isBlankAssessment(assessment) ? undefined : last
}

/** The entry of the tray that the last step stopped editing without saving what was changed in it. */
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
  // Somebody who comes from one entry of the tray to another has not begun anything.
  if (!left || state.editing) return undefined
  const { assessment, version } = state
  const isFree =
    isEmptyVector(left.assessment.vectors[version]) &&
    versions.some((each) => !isEmptyVector(left.assessment.vectors[each])) &&
    !isEmptyVector(assessment.vectors[version])
  const writing = isWritten(left.assessment) && !isWritten(assessment)
  const cve = assessment.cve === undefined ? left.assessment.cve : undefined
  const addAs = isFree ? version : undefined
  return writing || cve || addAs ? { writing, cve, addAs } : undefined
}

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
  useCalculator.setState((state) => {
    const left = leftBehind(state)
    if (!left) return state
    const { version, assessment } = state
    const origin = assessment.origins[version]
    const joined = {
      ...left.assessment,
      vectors: { ...left.assessment.vectors, [version]: assessment.vectors[version] },
      origins: { ...left.assessment.origins, ...(origin && { [version]: origin }) },
    }
    // One step from what was left behind to the joined one.
    const before = { ...state, ...left, past: state.past.slice(0, -1), run: undefined }
    return step(before, { assessment: joined, version, editing: left.editing }, undefined)
  })
}
