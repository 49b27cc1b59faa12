/** The one store of what is being scored, and the only gate for changing it. */

import { create } from 'zustand'

import {
  type MetricKey,
  type Vector,
  type Version,
  emptyVector,
  sameVector,
  versions,
  withMetric,
} from '#cvss/index.ts'

/** Everything one undo step brings back. */
export type Snapshot = {
  readonly version: Version
  /** One vector for each version; the ones not shown are this tab's drafts. */
  readonly vectors: Readonly<Record<Version, Vector>>
}

export type CalculatorState = Snapshot & {
  readonly past: readonly Snapshot[]
  readonly future: readonly Snapshot[]
  /** Names a run of changes that undo takes back as one, such as arrow steps in one metric. */
  readonly run: string | undefined
}

/** Steps that undo remembers; a vector of any version takes a few hundred bytes. */
const undoDepth = 200

/** Empty vectors of all versions, showing one of them. */
export function emptySnapshot(version: Version): Snapshot {
  const entries = versions.map((each) => [each, emptyVector(each)] as const)
  // Every version has just been given an entry.
  return { version, vectors: Object.fromEntries(entries) as Record<Version, Vector> }
}

export const useCalculator = create<CalculatorState>(() => ({
  ...emptySnapshot(versions[0]),
  past: [],
  future: [],
  run: undefined,
}))

/** The vector on screen. */
export function shownVector({ version, vectors }: Snapshot): Vector {
  return vectors[version]
}

function snapshotOf({ version, vectors }: Snapshot): Snapshot {
  return { version, vectors }
}

function change(vector: Vector, run?: string): void {
  useCalculator.setState((state) => {
    if (state.version === vector.version && sameVector(shownVector(state), vector)) return state
    const continues = run !== undefined && run === state.run
    return {
      version: vector.version,
      vectors: { ...state.vectors, [vector.version]: vector },
      past: continues ? state.past : [...state.past, snapshotOf(state)].slice(-undoDepth),
      future: [],
      run,
    }
  })
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

/** Shows another version with what was set in it. */
export function switchVersion(version: Version): void {
  change(useCalculator.getState().vectors[version])
}

/** Shows a vector that came from outside: pasted, opened from a link, or chosen. */
export function loadVector(vector: Vector): void {
  change(vector)
}

/** Follows a vector string while it is being typed; the whole typing is one undo step. */
export function typeVector(vector: Vector): void {
  change(vector, 'typing')
}

/** Ends a run of typing, so that the next one is an undo step of its own. */
export function endTyping(): void {
  useCalculator.setState({ run: undefined })
}

/** Opens every metric of the version on screen; undo brings them back. */
export function reset(): void {
  change(emptyVector(useCalculator.getState().version))
}

export function undo(): void {
  useCalculator.setState((state) => {
    const previous = state.past.at(-1)
    if (!previous) return state
    const future = [snapshotOf(state), ...state.future]
    return { ...previous, past: state.past.slice(0, -1), future, run: undefined }
  })
}

export function redo(): void {
  useCalculator.setState((state) => {
    const [next, ...future] = state.future
    if (!next) return state
    return { ...next, past: [...state.past, snapshotOf(state)], future, run: undefined }
  })
}

/** The vector on screen. */
export function useVector(): Vector {
  return useCalculator(shownVector)
}
