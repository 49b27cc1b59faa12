/** Whose vector the page around the frame gets: that of the version changed last, never one that is only looked at. */

import { type Assessment, isEmptyVector } from '#assessment/assessment.ts'
import { type Version, missingMetrics, sameVector, versions } from '#cvss/index.ts'
import type { Given } from './given.ts'

type Shown = { readonly version: Version; readonly assessment: Pick<Assessment, 'vectors'> }

/**
 * The version that counts after a step. A look at another version changes nothing, unless what counted
 * was only begun and what is looked at is complete; a version in which nothing is set stands for what
 * was given, as long as that is untouched.
 */
export function countedAfter(
  counted: Version,
  before: Shown,
  { version, assessment: { vectors } }: Shown,
  given: Given | undefined,
): Version {
  const isLook = versions.every((each) =>
    sameVector(before.assessment.vectors[each], vectors[each]),
  )
  const isBegun = missingMetrics(vectors[counted]).length > 0
  const isOver = isBegun && missingMetrics(vectors[version]).length === 0
  const next = isLook && !isOver ? counted : version
  if (!isEmptyVector(vectors[next])) return next
  const isStored = given !== undefined && given.text !== ''
  const own = given?.vector.version
  return isStored && own && sameVector(vectors[own], given.vector) ? own : version
}
