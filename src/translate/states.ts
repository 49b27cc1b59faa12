import type { MetricKey } from '#cvss/index.ts'
import type { JointValues } from '#cvss/target.ts'
import { projected } from './split.ts'
import { type Source, isOpen, possibleOf } from './undecided.ts'
import type { Cluster } from './units.ts'

/** States of the source that are looked at one by one. */
const maximumStates = 4096

/**
 * Every state that the metrics of a cluster may be in: set ones as they are, undecided ones in each of
 * their alternatives, open ones in each of their values. Undefined if there are too many.
 */
export function statesOf(source: Source, cluster: Cluster): readonly JointValues[] | undefined {
  const keys = [...new Set(cluster.units.flatMap((unit) => unit.keys))]
  let states: readonly JointValues[] = [{}]
  const multiply = (choices: readonly JointValues[]) => {
    states =
      states.length * choices.length > maximumStates
        ? []
        : states.flatMap((state) => choices.map((choice) => ({ ...state, ...choice })))
  }
  for (const { alternatives } of cluster.groups) multiply(projected(alternatives, keys))
  for (const metric of keys) {
    const possible = possibleOf(source, metric)
    if (possible.kind === 'set') multiply([{ [metric]: possible.value }])
    if (possible.kind === 'open') multiply(possible.values.map((value) => ({ [metric]: value })))
    if (possible.kind === 'grouped' && isOpen(source, metric))
      states = states.flatMap((state) => completed(source, state, metric))
  }
  return states.length === 0 || states.length > maximumStates ? undefined : states
}

/** A state in which a metric is open, in each of the metric's values. */
function completed(source: Source, state: JointValues, metric: MetricKey): readonly JointValues[] {
  if (state[metric] !== undefined) return [state]
  const { vector } = source
  const possible = possibleOf({ vector, groups: [] }, metric)
  return possible.kind === 'open'
    ? possible.values.map((value) => ({ ...state, [metric]: value }))
    : [state]
}
