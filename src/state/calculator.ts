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
import { type Origin, type Snapshot, emptySnapshot, shownVector, snapshotOf } from './snapshot.ts'

export type CalculatorState = Snapshot & {
  readonly past: readonly Snapshot[]
  readonly future: readonly Snapshot[]
  /** Names a run of changes that undo takes back as one, such as arrow steps in one metric. */
  readonly run: string | undefined
}

/** Steps that undo remembers; a vector of any version takes a few hundred bytes. */
const undoDepth = 200

export const useCalculator = create<CalculatorState>(() => ({
  ...emptySnapshot(versions[0]),
  past: [],
  future: [],
  run: undefined,
}))

type Change = { readonly run?: string; readonly origin?: Origin | 'own' }

function change(vector: Vector, { run, origin }: Change = {}): void {
  useCalculator.setState((state) => {
    const { version } = vector
    const before = state.origins[version]
    const after = origin === 'own' ? undefined : (origin ?? before)
    const isSame = state.version === version && sameVector(shownVector(state), vector)
    if (isSame && before === after) return state
    const { [version]: _, ...others } = state.origins
    const vectors = { ...state.vectors, [version]: vector }
    const origins = after ? { ...others, [version]: after } : others
    return step(state, { version, vectors, origins }, run)
  })
}

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

/** Sets a metric of the vector on screen, or opens it with `undefined`. */
export function setMetric(
  metric: MetricKey,
  value: string | undefined,
  by: 'choice' | 'arrow' = 'choice',
): void {
  const vector = withMetric(shownVector(useCalculator.getState()), metric, value)
  change(vector, by === 'arrow' ? { run: `arrow ${metric}` } : {})
}

/** Shows another version with what was set in it. */
export function switchVersion(version: Version): void {
  change(useCalculator.getState().vectors[version])
}

/** Shows a vector that came from outside: pasted or opened from a link, or somebody's published one. */
export function loadVector(vector: Vector, origin: Origin | 'own' = 'own'): void {
  change(vector, { origin })
}

/** Begins anew with a vector that somebody else's page gives; there is nothing to undo. */
export function beginWith(vector: Vector): void {
  const empty = emptySnapshot(vector.version)
  useCalculator.setState({
    ...empty,
    vectors: { ...empty.vectors, [vector.version]: vector },
    past: [],
    future: [],
    run: undefined,
  })
}

/** Sets several metrics at once, as one undo step. */
export function setMetrics(values: ReadonlyMap<MetricKey, string | undefined>): void {
  let vector = shownVector(useCalculator.getState())
  for (const [metric, value] of values) vector = withMetric(vector, metric, value)
  change(vector)
}

/** Follows a vector string while it is being typed; the whole typing is one undo step. */
export function typeVector(vector: Vector): void {
  change(vector, { run: 'typing', origin: 'own' })
}

/** Ends a run of typing, so that the next one is an undo step of its own. */
export function endTyping(): void {
  useCalculator.setState({ run: undefined })
}

/** Opens every metric of the version on screen and clears what was written; undo brings all back. */
export function reset(): void {
  useCalculator.setState((state) => {
    const { version } = state
    const { [version]: _, ...origins } = state.origins
    const { [version]: __, ...notes } = state.notes
    const vectors = { ...state.vectors, [version]: emptyVector(version) }
    return step(state, { vectors, origins, notes, title: '' }, undefined)
  })
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

/** Whose vector the one on screen was when it was loaded, if anybody's. */
export function useOrigin(): Origin | undefined {
  return useCalculator(({ version, origins }) => origins[version])
}

/** The vector on screen. */
export function useVector(): Vector {
  return useCalculator(shownVector)
}
