/** Names of a metric and its values; the keys of `values` are the letters of a vector string. */
export type MetricText = {
  readonly name: string
  readonly values: Readonly<Record<string, string>>
}

/** The metrics of one version of CVSS, by key. */
export type MetricTexts = Readonly<Record<string, MetricText>>

/** What a metric means, a sentence, and what its values mean, parts of one. */
export type MetricHelp = {
  readonly meaning: string
  readonly values: Readonly<Record<string, string>>
}

export type MetricHelps = Readonly<Record<string, MetricHelp>>
