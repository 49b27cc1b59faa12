/** What can be chosen in the builder. */

import type { MetricGroup, Version } from '#cvss/index.ts'

/** What is typed in the builder. */
export const textOptions = ['title', 'cve', 'lang', 'name'] as const
export type TextOption = (typeof textOptions)[number]

/** What somebody has chosen in the builder. */
export type EmbedChoice = {
  readonly mode: 'picker' | 'field'
  readonly theme: 'auto' | 'light' | 'dark'
  /** Undefined where the person in front of the frame may choose the version. */
  readonly lockVersion: Version | undefined
  readonly readOnly: boolean
  readonly autosize: boolean
  readonly lookups: boolean
  readonly buttons: boolean
  readonly required: boolean
  /** What is scored, '' for nothing. */
  readonly title: string
  readonly cve: string
  /** A language tag, '' for the nearest one. */
  readonly lang: string
  /** Of the element in its form. */
  readonly name: string
  /** Empty for all. */
  readonly groups: readonly MetricGroup[]
}

/** What the builder begins with. */
export const plainChoice: EmbedChoice = {
  mode: 'picker',
  theme: 'auto',
  lockVersion: undefined,
  readOnly: false,
  autosize: false,
  lookups: false,
  buttons: false,
  required: false,
  title: '',
  cve: '',
  lang: '',
  name: 'cvss',
  groups: [],
}
