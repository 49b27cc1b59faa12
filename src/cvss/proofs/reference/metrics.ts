/** Metric values by metric key; a metric left out is Not Defined, or open when it is mandatory. */
export type Metrics = { readonly [metric: string]: string }

/** What an exact computation gives, every score in tenths, so that it is an integer. */
export type Exact = {
  base: number
  temporal?: number
  environmental?: number
  overall: number
  impact: number
  exploitability: number
  modifiedImpact?: number
}

/** The value of a metric the vector must have. */
export function valueOf(metrics: Metrics, metric: string): string {
  const value = metrics[metric]
  if (value === undefined) throw new RangeError(`${metric} is not set`)
  return value
}

/** Remembers what a function of strings gave; the exact arithmetic is slow, its arguments are few. */
export function memoised<Result>(
  compute: (...keys: readonly string[]) => Result,
): (...keys: readonly string[]) => Result {
  const known = new Map<string, Result>()
  return (...keys) => {
    const key = keys.join('|')
    const found = known.get(key)
    if (found !== undefined) return found
    const result = compute(...keys)
    known.set(key, result)
    return result
  }
}

const modifiable = 'AV AC AT PR UI S C I A VC VI VA SC SI SA'.split(' ')
const modified = new Map(modifiable.map((metric) => [metric, `M${metric}`]))

/** The modified metric's value if it is set. */
export function modifiedValue(metrics: Metrics, metric: string): string | undefined {
  const key = modified.get(metric)
  return key === undefined ? undefined : metrics[key]
}
