/** Choosing a version, which may bring its vector along; what else there is to carry over is asked for late. */

import { isEmptyVector, usedVersions } from '#assessment/assessment.ts'
import { type Vector, type Version, haveSameMetrics, inVersion } from '#cvss/index.ts'
import { showVector, switchVersion, useCalculator } from './calculator.ts'

/** Puts a vector that was told from another version in the place of the empty one, as one undo step. */
export function carryOver(vector: Vector, from: Version): void {
  showVector(vector, { from: 'carried', name: from, vector })
}

/**
 * Shows another version, as a person asks for it. One that is empty takes what a version with the same
 * metrics has; everything else waits to be asked for.
 */
export function chooseVersion(version: Version): void {
  const { assessment } = useCalculator.getState()
  const { vectors } = assessment
  const twin = usedVersions(assessment).find((each) => haveSameMetrics(each, version))
  if (twin && isEmptyVector(vectors[version])) carryOver(inVersion(vectors[twin], version), twin)
  else switchVersion(version)
}

/** Whether something may be to be said about carrying over. */
export function useHasCarryOver(): boolean {
  return useCalculator(({ assessment, version }) =>
    isEmptyVector(assessment.vectors[version])
      ? usedVersions(assessment).length > 0
      : assessment.origins[version]?.from === 'carried',
  )
}
