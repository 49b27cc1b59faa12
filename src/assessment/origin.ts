import { type MetricKey, type Vector, candidatesOf, metricValue, specOf } from '#cvss/index.ts'

/** The ways in which a vector comes into an assessment other than by the person's own hand. */
export const originWays = [
  'published',
  'link',
  'text',
  'file',
  'host-page',
  'kept',
  'carried',
] as const

/**
 * Where a vector came from, and what it was then; a vector without one is the person's own. `kept`
 * is a vector of which an earlier build did not note the origin, `carried` one that was told in another
 * version of the same assessment, which then is the name.
 */
export type Origin = {
  readonly from: (typeof originWays)[number]
  /** Whose it is said to be, such as 'CNA Acme' or 'NVD'; '' where nobody is named. */
  readonly name: string
  readonly vector: Vector
}

/** Characters of a name that are kept. */
export const longestOriginName = 100

/**
 * The metrics of a vector that are not as they came, in canonical order: what somebody else left undecided
 * and a person has decided is the person's. Of what was carried over to be decided, only what is no
 * alternative is.
 */
export function changedMetrics({ from, vector }: Origin, now: Vector): readonly MetricKey[] {
  const { metrics } = specOf(now.version)
  const isExpected = (key: MetricKey) =>
    from === 'carried' && candidatesOf(vector, key)?.includes(metricValue(now, key))
  return metrics
    .filter((_, row) => now.values[row] !== vector.values[row])
    .map(({ key }) => key)
    .filter((key) => !isExpected(key))
}
