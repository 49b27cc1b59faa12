/** Names and help of one metric; the keys of `values` are the letters of a vector string. */
export type MetricText = {
  readonly name: string
  readonly meaning: string
  readonly values: Readonly<Record<string, readonly [name: string, meaning: string]>>
}

/** The metrics of one version of CVSS, by key. */
export type MetricTexts = Readonly<Record<string, MetricText>>
