import { type MetricKey, type Vector, specOf } from '#cvss/index.ts'

/** The ways in which a vector comes into an assessment other than by the person's own hand. */
export const originWays = ['published', 'link', 'text', 'file', 'host-page', 'kept'] as const

/**
 * Where a vector came from, and what it was then; a vector without one is the person's own. `kept`
 * is a vector of which an earlier build did not note the origin.
 */
export type Origin = {
  readonly from: (typeof originWays)[number]
  /** Whose it is said to be, such as 'CNA Acme' or 'NVD'; '' where nobody is named. */
  readonly name: string
  readonly vector: Vector
}

/** Characters of a name that are kept. */
export const longestOriginName = 100

/** The metrics of a vector that are not as they came, in canonical order. */
export function changedMetrics(
  { vector }: Origin,
  { version, values }: Vector,
): readonly MetricKey[] {
  const { metrics } = specOf(version)
  return metrics.filter((_, row) => values[row] !== vector.values[row]).map(({ key }) => key)
}
