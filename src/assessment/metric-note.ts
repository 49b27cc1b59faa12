import type { MetricKey, Version } from '#cvss/index.ts'

/** Why a metric has its value. */
export type MetricNote = {
  /** The version in which it was written. */
  readonly version: Version
  readonly metric: MetricKey
  /**
   * Abbreviation of the value that it argues for, Not Defined as the version writes it; undefined
   * while the metric has had no value since it was written.
   */
  readonly value: string | undefined
  readonly text: string
}
