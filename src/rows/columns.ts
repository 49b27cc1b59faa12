/** What is sorted and filtered by, as one typed column for each: a hundred thousand rows are walked in milliseconds. */

import { isEmptyVector } from '#assessment/assessment.ts'
import { type Score, type Severity, type Vector, type Version, versions } from '#cvss/index.ts'
import { claimOf, differenceOf } from './claims.ts'
import { type Row, rowStatuses } from './row.ts'

/** Severities in the order in which they are offered; the last stands for rows that have no score. */
export const severityPlaces = [
  'critical',
  'high',
  'medium',
  'low',
  'none',
  'no-score',
] as const satisfies readonly (Severity | 'no-score')[]

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
}

const exploitations = ['none', 'poc', 'active'] as const

/** Rows with what is computed of each, by the same index. */
export type Columns = {
  readonly rows: readonly Row[]
  /** NaN without a score. */
  readonly score: Float64Array
  /** Places in `severityPlaces`. */
  readonly severity: Uint8Array
  /** Places in `kevPlaces`. */
  readonly kev: Uint8Array
  /** NaN where it is not known. */
  readonly epss: Float64Array
  /** NaN where it is not known. */
  readonly change: Float64Array
  /** Higher the more is known to be exploited, then automatable, then total; NaN without a decision. */
  readonly ssvc: Float64Array
  /** Sources that were asked, answered or not: 1 for EPSS, 2 for KEV, 4 for a record. */
  readonly asked: Uint8Array
  /** Places in `rowStatuses`. */
  readonly status: Uint8Array
  /** Places in `versions`; without any vector one more. */
  readonly version: Uint8Array
  /** What is claimed; NaN where nothing is. */
  readonly claimed: Float64Array
  /** 1 where the claim is not what the vector gives. */
  readonly differs: Uint8Array
}

/** What the computing of columns asks for. */
export type Asks = {
  readonly scoreOf: (vector: Vector) => Score | undefined
  readonly outsideOf: (row: Row) => OutsideOfRow | undefined
}

/** The columns of rows. */
export function columnsOf(rows: readonly Row[], { scoreOf, outsideOf }: Asks): Columns {
  const { length } = rows
  const columns: Columns = {
    rows,
    score: new Float64Array(length).fill(Number.NaN),
    severity: new Uint8Array(length).fill(severityPlaces.indexOf('no-score')),
    kev: new Uint8Array(length),
    epss: new Float64Array(length).fill(Number.NaN),
    change: new Float64Array(length).fill(Number.NaN),
    ssvc: new Float64Array(length).fill(Number.NaN),
    asked: new Uint8Array(length),
    status: new Uint8Array(length),
    version: new Uint8Array(length).fill(versions.length),
    claimed: new Float64Array(length).fill(Number.NaN),
    differs: new Uint8Array(length),
  }
  for (const [at, row] of rows.entries()) {
    const vector = row.assessment.vectors[row.version]
    const score = scoreOf(vector)
    columns.status[at] = rowStatuses.indexOf(row.status)
    if (!isEmptyVector(vector)) columns.version[at] = placeOf(vector.version)
    if (score) {
      columns.score[at] = score.overall
      columns.severity[at] = severityPlaces.indexOf(score.severity)
    }
    const claim = claimOf(row)
    if (claim) columns.claimed[at] = claim.score
    columns.differs[at] = isDifferent(differenceOf(claim, vector, score))
    const outside = outsideOf(row)
    if (!outside) continue
    columns.kev[at] = kevPlaces.indexOf(outside.kev)
    if (outside.epss !== undefined) columns.epss[at] = outside.epss
    if (outside.change !== undefined) columns.change[at] = outside.change
    columns.ssvc[at] = rankOf(outside.ssvc)
    columns.asked[at] = askedOf(outside)
  }
  return columns
}

function isAsked(state: string | undefined): boolean {
  return state !== undefined && state !== 'not-asked'
}

function askedOf({ epssAsked, kevAsked, ssvc }: OutsideOfRow): number {
  return (
    Number(isAsked(epssAsked)) + 2 * Number(isAsked(kevAsked)) + 4 * Number(isAsked(ssvc?.state))
  )
}

function rankOf({ exploitation, automatable, technicalImpact }: Partial<SsvcOfRow> = {}): number {
  if (!exploitation) return Number.NaN
  const place = exploitations.indexOf(exploitation)
  return place * 4 + Number(automatable === 'yes') * 2 + Number(technicalImpact === 'total')
}

function placeOf(version: Version): number {
  return versions.indexOf(version)
}

function isDifferent(difference: ReturnType<typeof differenceOf>): 0 | 1 {
  return difference === 'differs' || difference === 'base-alone' ? 1 : 0
}
