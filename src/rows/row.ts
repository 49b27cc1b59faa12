import type { Assessment } from '#assessment/assessment.ts'
import type { Version } from '#cvss/index.ts'
import type { ClaimedScore, ClaimedVector, Component, Place } from '#import/finding.ts'
import type { Rule } from './rule-names.ts'
import type { Fields } from '#untrusted/fields.ts'

/** What a status means for the work, in the order in which it is offered; `unknown` counts as open. */
export const rowStatuses = ['open', 'unknown', 'fixed', 'not-affected', 'accepted'] as const

export type RowStatus = (typeof rowStatuses)[number]

/** One occurrence of a finding: on what, and where that was read; what it is called and how it is rated there, where that differs. */
export type Seen = {
  readonly asset: string | undefined
  readonly place: Place
  readonly title?: string
  readonly severity?: string
}

/** What a file says of EPSS, from 0 to 1, and of KEV. */
export type Relayed = {
  readonly file: string
  readonly epss?: number
  readonly isKnownExploited?: boolean
}

/** What was read of a finding in files; what a person decides about it stands beside it. */
export type Found = {
  /** What names it, best first. */
  readonly ids: readonly string[]
  /** As it was read; a person may have changed the row's. */
  readonly title?: string
  readonly component: Component | undefined
  /** The word or figure as claimed. */
  readonly severity: string | undefined
  /** What the file says of it, which a person may judge otherwise. */
  readonly meaning: RowStatus
  /** The same as written. */
  readonly status: string | undefined
  /** VEX's justification, as written. */
  readonly justification: string | undefined
  readonly vectors: readonly ClaimedVector[]
  readonly scores: readonly ClaimedScore[]
  /** What files say that EPSS and KEV say; it was not looked up, and is of the day of the file. */
  readonly relayed?: readonly Relayed[]
  /** In how many places the same finding was read; never empty. */
  readonly seen: readonly Seen[]
}

/** What a person has said of a row for decision tables: possible values by the id of a point, and when it was found (YYYY-MM-DD). */
export type RowAnswers = {
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly found?: string | undefined
}

/** A row of the list: an assessment with the version shown, and what was read of it. Scores are computed. */
export type Row = {
  readonly assessment: Assessment
  readonly version: Version
  /** By these numbers rows are in the order in which they were kept. */
  readonly place: number
  readonly status: RowStatus
  /** Undefined for what a person kept. */
  readonly found: Found | undefined
  /** As it is stored, read by `saidOf` where tables are asked; undefined while nothing is answered. */
  readonly said?: Fields | undefined
  /** When it was last changed, in milliseconds; 0 for what builds before have kept. */
  readonly changedAt: number
  /** By what its vector counts where that is not the usual rule: a person's choice stays under every rule. */
  readonly countedBy?: Rule | 'person'
}

/** Names a row: the ID of its assessment. */
export function idOf({ assessment }: Pick<Row, 'assessment'>): string {
  return assessment.id
}

/** Whether there is still something to do about it. What nobody has judged is open. */
export function isOpen({ status }: Pick<Row, 'status'>): boolean {
  return status === 'open' || status === 'unknown'
}

/** The IDs of a row, the CVE ID of its assessment first. */
export function idsOf({ assessment: { cve }, found }: Row): readonly string[] {
  const others = found?.ids ?? []
  if (cve === undefined) return others
  return others[0] === cve ? others : [cve, ...others.filter((id) => id !== cve)]
}
