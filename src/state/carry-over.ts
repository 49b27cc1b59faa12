/** From which version the one on screen can be carried over, and from which it was. */

import { isEmptyVector, usedVersions } from '#assessment/assessment.ts'
import { type Vector, missingMetrics, versions, haveSameMetrics } from '#cvss/index.ts'
import type { CalculatorState } from './calculator.ts'
import type { Shown } from './snapshot.ts'

/**
 * The vector from which the empty one on screen can be carried over: with the same metrics before
 * others, complete before others, and of these the newest.
 */
export function sourceOf({ assessment, version }: Shown): Vector | undefined {
  if (!isEmptyVector(assessment.vectors[version])) return undefined
  const used = usedVersions(assessment)
  const found =
    used.find((each) => haveSameMetrics(each, version)) ??
    used.find((each) => missingMetrics(assessment.vectors[each]).length === 0) ??
    used[0]
  return found && assessment.vectors[found]
}

/** The vector that what is on screen was carried over from, while it is still there. */
export function carriedFrom({ assessment, version }: Shown): Vector | undefined {
  const origin = assessment.origins[version]
  const from = origin?.from === 'carried' && versions.find((each) => each === origin.name)
  const vector = from ? assessment.vectors[from] : undefined
  return vector && !isEmptyVector(vector) ? vector : undefined
}

/** Whether the last step carried over what is on screen, so that undo takes that back. */
export function isJustCarried({ past, assessment, version }: CalculatorState): boolean {
  const before = past.at(-1)?.assessment
  return (
    before?.id === assessment.id &&
    isEmptyVector(before.vectors[version]) &&
    assessment.origins[version]?.from === 'carried'
  )
}
