import type { Vector } from '../vector-type.ts'
import type { ChangeSet } from './changes-to.ts'
import { stepsOf } from './levers.ts'

/**
 * Of sets that `changesTo` gave for a vector those in which no smaller step of the same metrics does
 * it: no other set changes the same metrics, each in the same direction and none further. In order.
 */
export function withSmallestSteps(
  vector: Vector,
  sets: readonly ChangeSet[],
): readonly ChangeSet[] {
  const alike = new Map<string, { readonly set: ChangeSet; readonly steps: readonly number[] }[]>()
  for (const set of sets) {
    const steps = set.changes.map(({ metric, from, to }) => stepsOf(vector, metric, from, to))
    // The same metrics, each the same way.
    const name = set.changes.map(({ metric }, at) => `${metric}${Math.sign(steps[at]!)}`).join()
    const others = alike.get(name)
    if (others) others.push({ set, steps })
    else alike.set(name, [{ set, steps }])
  }
  const shown = new Set<ChangeSet>()
  for (const group of alike.values())
    for (const one of group) {
      const isSmaller = (steps: readonly number[]) =>
        steps.every((step, at) => Math.abs(step) <= Math.abs(one.steps[at]!))
      if (!group.some((other) => other !== one && isSmaller(other.steps))) shown.add(one.set)
    }
  return sets.filter((set) => shown.has(set))
}
