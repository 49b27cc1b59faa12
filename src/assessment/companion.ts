import { type Vector, type Version, missingMetrics } from '#cvss/index.ts'
import { isEmptyVector } from './assessment.ts'

// Versions 4.0 and 3.x are published side by side; of the two 3.x, the later one.
const companions: Readonly<Record<Version, readonly Version[]>> = {
  '4.0': ['3.1', '3.0'],
  '3.1': ['4.0'],
  '3.0': ['4.0'],
  '2.0': [],
}

/** The vector that is published beside that of a version, once both are complete. */
export function companionVector(
  vectors: Readonly<Record<Version, Vector>>,
  shown: Version,
): Vector | undefined {
  const isComplete = (version: Version) => missingMetrics(vectors[version]).length === 0
  if (!isComplete(shown)) return undefined
  const version = companions[shown].find(isComplete)
  return version && vectors[version]
}

/** The version that would be published beside a complete one and is not complete itself; one begun before others. */
export function missingCompanion(
  vectors: Readonly<Record<Version, Vector>>,
  shown: Version,
): Version | undefined {
  if (missingMetrics(vectors[shown]).length > 0 || companionVector(vectors, shown)) return undefined
  const [first, ...others] = companions[shown]
  return [first, ...others].find((each) => each && !isEmptyVector(vectors[each])) ?? first
}
