/** The one store of what is being scored, and the only gate for changing it. */

import { create } from 'zustand'

import { type Assessment, usedVersions } from '#assessment/assessment.ts'
import { notesAfter, notesWithout } from '#assessment/notes.ts'
import type { Origin } from '#assessment/origin.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import {
  type MetricKey,
  type Vector,
  type Version,
  emptyVector,
  sameVector,
  versions,
  withMetric,
  withUndecidedOf,
} from '#cvss/index.ts'
import type { ReadOnlyStore } from './read-only-store.ts'
import { type Snapshot, emptySnapshot, shownVector, snapshotOf } from './snapshot.ts'

export type CalculatorState = Snapshot & {
  readonly past: readonly Snapshot[]
  readonly future: readonly Snapshot[]
  /** Names a run of changes that undo takes back as one, such as arrow steps in one metric. */
  readonly run: string | undefined
}

/** Steps that undo remembers; a vector of any version takes a few hundred bytes. */
const undoDepth = 200

const store = create<CalculatorState>(() => ({
  ...emptySnapshot(versions[0]),
  past: [],
  future: [],
  run: undefined,
}))

export const useCalculator: ReadOnlyStore<CalculatorState> = store

/** A change that undo takes back, alone or together with the others of its run. */
export function step(
  state: CalculatorState,
  changed: Partial<Snapshot>,
  run: string | undefined,
): Partial<CalculatorState> {
  const continues = run !== undefined && run === state.run
  const past = continues ? state.past : [...state.past, snapshotOf(state)].slice(-undoDepth)
  return { ...changed, past, future: [], run }
}

/** Changes what is on screen as one step of undo, or as part of the run's; with undefined nothing changes. */
export function commit(
  changed: (state: CalculatorState) => Partial<Snapshot> | undefined,
  run?: string,
): void {
  store.setState((state) => {
    const each = changed(state)
    return each === undefined ? state : step(state, each, run)
  })
}

/** Brings in states and histories as they are, without a step of undo: kept ones, or what holds of every moment. */
export function restoreState(
  restored: Partial<CalculatorState> | ((state: CalculatorState) => Partial<CalculatorState>),
): void {
  store.setState(restored)
}

/** Changes the assessment on screen, which stays the same one. */
export function changeAssessment(
  changed: (assessment: Assessment) => Partial<Assessment>,
  run?: string,
): void {
  commit(({ assessment }) => ({ assessment: { ...assessment, ...changed(assessment) } }), run)
}

/** Shows a vector within the assessment on screen, and notes where it came from, if it is given. */
function change(vector: Vector, run?: string, origin?: Origin): void {
  commit((state) => {
    const { version } = vector
    if (state.version === version && sameVector(shownVector(state), vector)) return undefined
    const { vectors } = state.assessment
    const metricNotes = notesAfter(state.assessment, vector)
    const assessment = {
      ...state.assessment,
      vectors: { ...vectors, [version]: vector },
      metricNotes,
      ...(origin && { origins: { ...state.assessment.origins, [version]: origin } }),
    }
    return { version, assessment }
  }, run)
}

/** Sets a metric of the vector on screen, or opens it with `undefined`. */
export function setMetric(
  metric: MetricKey,
  value: string | undefined,
  by: 'choice' | 'arrow' = 'choice',
): void {
  const vector = withMetric(shownVector(useCalculator.getState()), metric, value)
  change(vector, by === 'arrow' ? `arrow ${metric}` : undefined)
}

/** Sets several metrics at once, as one undo step. */
export function setMetrics(values: ReadonlyMap<MetricKey, string | undefined>): void {
  let vector = shownVector(useCalculator.getState())
  for (const [metric, value] of values) vector = withMetric(vector, metric, value)
  change(vector)
}

/** Shows another version with what was set in it. */
export function switchVersion(version: Version): void {
  change(useCalculator.getState().assessment.vectors[version])
}

/**
 * Follows a vector string while it is being typed; the whole typing is one undo step. What the string
 * leaves open stays undecided as it was.
 */
export function typeVector(vector: Vector): void {
  change(withUndecidedOf(vector, shownVector(useCalculator.getState())), 'typing')
}

/** Shows another vector of the assessment on screen, as one undo step. */
export function showVector(vector: Vector, origin?: Origin): void {
  change(vector, undefined, origin)
}

/** Ends a run of typing, so that the next one is an undo step of its own. */
export function endTyping(): void {
  restoreState({ run: undefined })
}

/** Names the step that opened a version again. */
export const resetRun = 'reset'

/** Opens every metric of the version on screen and clears what was written about it; undo brings all back. */
export function reset(): void {
  commit(({ version, assessment }) => {
    const vectors = { ...assessment.vectors, [version]: emptyVector(version) }
    const { [version]: _, ...origins } = assessment.origins
    const others = usedVersions({ ...assessment, vectors })
    // Title and note are about the other vectors, too, while there are any.
    const written =
      others.length === 0
        ? { title: '', note: '', metricNotes: [] }
        : { metricNotes: notesWithout(assessment, version, others) }
    return { assessment: { ...assessment, vectors, origins, ...written } }
  }, resetRun)
}

export function undo(): void {
  rewind(1)
}

export function redo(): void {
  rewind(-1)
}

/** Takes so many steps back at once, or with a negative number takes them again. */
export function rewind(steps: number): void {
  restoreState((state) => {
    const all = [...state.past, snapshotOf(state), ...state.future]
    const place = state.past.length - steps
    const shown = all[place]
    if (steps === 0 || !shown) return state
    return { ...shown, past: all.slice(0, place), future: all.slice(place + 1), run: undefined }
  })
}

/** Where the vector on screen came from; undefined for one of the person's own. */
export function useOrigin(): Origin | undefined {
  return useCalculator(({ version, assessment }) => assessment.origins[version])
}

/** The vector on screen. */
export function useVector(): Vector {
  return useCalculator(shownVector)
}

/** The CVE ID that the assessment on screen is about. */
export function shownCve(): CveId | undefined {
  return useCalculator.getState().assessment.cve
}

/** The same, followed. */
export function useCve(): CveId | undefined {
  return useCalculator(({ assessment }) => assessment.cve)
}
