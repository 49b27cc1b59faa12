import type { Version } from './versions.ts'

/**
 * A vector of any version, half-filled or complete. `values[i]` is the 1-based place of the value
 * of metric `i` of the version's table, 0 while it is open or Not Defined: Not Defined exists in
 * text only. Read it with `metricValue`, change it with `withMetric`.
 */
export type Vector = {
  readonly version: Version
  readonly values: readonly number[]
  /** What is undecided between named values, in canonical order; absent where nothing is. */
  readonly undecided?: readonly Undecided[]
}

/** Metrics that are undecided together: two or more alternatives, each with a place for every row. */
export type Undecided = {
  readonly rows: readonly number[]
  readonly alternatives: readonly (readonly number[])[]
}
