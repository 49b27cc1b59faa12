import type { ClaimedVersion } from '../claimed-version.ts'

/** What a column of a table can be read as. */
export const columnKinds = [
  'cve',
  'id',
  'title',
  'vector',
  'temporal-vector',
  'score',
  'temporal-score',
  'cvss-version',
  'severity',
  'status',
  'closed-flag',
  'closed-on',
  'justification',
  'result',
  'component',
  'component-version',
  'purl',
  'path',
  'asset',
  'port',
  'found-on',
  'epss',
  'kev',
  'source',
] as const

/** What a column is read as. */
export type ColumnKind = (typeof columnKinds)[number]

/** A column of a table, so that a page can show and change what it is read as. */
export type ColumnReading = {
  /** 0-based. */
  readonly at: number
  /** As its header says, empty where it has none. */
  readonly name: string
  /** Undefined where it is not read. */
  readonly kind: ColumnKind | undefined
  /** The version of CVSS that its name states, of vectors and scores. */
  readonly version?: ClaimedVersion | undefined
  /** All of them, where its name states several: `CVSS v2 / v3`. */
  readonly versions?: readonly ClaimedVersion[]
  /** Sentences in which vectors stand. */
  readonly mentionsVectors?: boolean
  /** EPSS in percent. */
  readonly isPercent?: boolean
  /** A status that says what the vendor has, and nothing of this system. */
  readonly isOfFix?: boolean
  /** The first cells that are not empty. */
  readonly first: readonly string[]
}

/** What a person has changed: the kind of a column by its place, undefined for one that is not to be read. */
export type ColumnChoices = ReadonlyMap<number, ColumnKind | undefined>
