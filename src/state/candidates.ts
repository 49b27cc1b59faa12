/** Values between which a metric of the vector on screen is undecided. */

import { create } from 'zustand'

import type { MetricKey } from '#cvss/index.ts'
import { combinationsOf, maximumCombinations, withCandidate } from '#cvss/target.ts'
import { showVector, useCalculator } from './calculator.ts'
import { shownVector } from './snapshot.ts'

/** The metric for which one more value would have been too many. */
export const useRefusedCandidate = create<MetricKey | undefined>(() => undefined)

/**
 * Takes a value among those between which a metric is undecided, or out of them, as one undo step,
 * unless that would be more combinations than are worked out.
 */
export function toggleCandidate(metric: MetricKey, value: string | undefined): void {
  const vector = withCandidate(shownVector(useCalculator.getState()), metric, value)
  const isRefused = combinationsOf(vector.undecided ?? []) > maximumCombinations
  useRefusedCandidate.setState(isRefused ? metric : undefined, true)
  if (!isRefused) showVector(vector)
}
