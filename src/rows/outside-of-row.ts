/** What sources outside say of a row's CVE; of several what weighs most. */

import type { CveId } from '#cve-id/cve-id.ts'

/** What KEV says of a row; nobody asked is no answer. */
export const kevPlaces = ['not-asked', 'absent', 'listed', 'ransomware'] as const

/** How far asking a source has come: 'stale' is an earlier answer, where asking anew failed or nobody has. */
export type AskedState =
  | 'not-asked'
  | 'pending'
  | 'failed'
  | 'none'
  | 'checked'
  | 'stale'
  /** What says nothing of it is no source whose silence says no. */
  | 'unsure'

/** The decision points of SSVC; undefined where none is settled. */
export type SsvcOfRow = {
  readonly state: AskedState | 'no-record' | 'rejected' | 'reserved'
  readonly exploitation?: 'none' | 'poc' | 'active' | undefined
  readonly automatable?: 'yes' | 'no' | undefined
  readonly technicalImpact?: 'partial' | 'total' | undefined
}

/** What sources outside say of a row's CVE. Undefined where nobody asked, or nothing is said. */
export type OutsideOfRow = {
  readonly kev: (typeof kevPlaces)[number]
  readonly kevSince: string | undefined
  /** Probability from 0 to 1. */
  readonly epss: number | undefined
  readonly percentile: number | undefined
  /** YYYY-MM-DD */
  readonly epssDate?: string | undefined
  readonly epssAsked?: AskedState | undefined
  readonly kevAsked?: AskedState | undefined
  /** Of the probability, in the seven days before. */
  readonly change?: number | undefined
  /** Why there is no such change. */
  readonly modelChangedOn?: string | undefined
  readonly ssvc?: SsvcOfRow | undefined
  /** The same of each CVE, where a row has several. */
  readonly each?: ReadonlyMap<CveId, OutsideOfRow>
}
