import { type Vector, type Version, missingMetrics } from '#cvss/index.ts'

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
