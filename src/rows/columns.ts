/** What is sorted and filtered by, as one typed column for each: a hundred thousand rows are walked in milliseconds. */

import { isEmptyVector } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Score, type Severity, type Vector, versions } from '#cvss/index.ts'
import { claimOf } from './claims.ts'
import { copyFrom, placesBefore } from './places-before.ts'
import { type OutsideOfRow, type SsvcOfRow, kevPlaces } from './outside-of-row.ts'
import { qualityOf } from './quality.ts'
import { cvesOf } from './row-cves.ts'
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

const exploitations = ['none', 'poc', 'active'] as const

/** Rows with what is computed of each, by the same index. */
export type Columns = {
  readonly rows: readonly Row[]
  /** What sources outside say of each. */
  readonly outside: readonly (OutsideOfRow | undefined)[]
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
  /** Bits by `qualityMarks`. */
  readonly quality: Uint16Array
  /** A number for each CVE ID that is different, -1 for none. */
  readonly cve: Int32Array
  /** The numbers of CVE IDs; they stay what they are from one state of a list to the next. */
  readonly cveNumbers: Map<CveId, number>
  /** What a row is searched in, from the first search on. */
  readonly texts: (string | undefined)[]
  /** Places of words in their order, of a column of words from the first time that it is sorted by. */
  readonly ranks: Map<string, Float64Array>
}

/** What the computing of columns asks for. */
export type Asks = {
  readonly scoreOf: (vector: Vector) => Score | undefined
  /** What is said of a row; the same object for as long as the same is said. */
  readonly outsideOf: (row: Row) => OutsideOfRow | undefined
}

const ownColumns = [
  'score',
  'severity',
  'status',
  'version',
  'claimed',
  'quality',
  'cve',
  'texts',
] as const
const outsideColumns = ['kev', 'epss', 'change', 'ssvc', 'asked'] as const

/**
 * The columns of rows. Of what was computed `before` that stays which is of the same row, and of the same that is said
 * of it: a row that is edited is computed alone. Where all is the same, what was before is given back.
 */
export function columnsOf(rows: readonly Row[], asks: Asks, before?: Columns): Columns {
  const outside = rows.map(asks.outsideOf)
  const from = placesBefore(rows, before?.rows ?? [])
  const fromOutside = from.map((earlier, at) =>
    earlier >= 0 && before?.outside[earlier] === outside[at] ? earlier : -1,
  )
  const isSame =
    before?.rows.length === rows.length && fromOutside.every((place, at) => place === at)
  if (isSame) return before
  const columns = emptyColumns(rows, outside, before?.cveNumbers ?? new Map())
  if (before) {
    for (const name of ownColumns) copyFrom(before[name], columns[name], from)
    for (const name of outsideColumns) copyFrom(before[name], columns[name], fromOutside)
  }
  for (const [at, row] of rows.entries()) {
    if (from[at] === -1) computeOwn(columns, at, row, asks)
    if (fromOutside[at] === -1) computeOutside(columns, at, outside[at])
  }
  return columns
}

function emptyColumns(
  rows: readonly Row[],
  outside: Columns['outside'],
  cveNumbers: Columns['cveNumbers'],
): Columns {
  const { length } = rows
  const unknown = () => new Float64Array(length).fill(Number.NaN)
  return {
    rows,
    outside,
    score: unknown(),
    severity: new Uint8Array(length).fill(severityPlaces.indexOf('no-score')),
    kev: new Uint8Array(length),
    epss: unknown(),
    change: unknown(),
    ssvc: unknown(),
    asked: new Uint8Array(length),
    status: new Uint8Array(length),
    version: new Uint8Array(length).fill(versions.length),
    claimed: unknown(),
    quality: new Uint16Array(length),
    cve: new Int32Array(length).fill(-1),
    cveNumbers,
    // oxlint-disable-next-line unicorn/no-new-array -- as long as the others, and empty
    texts: new Array<string | undefined>(length).fill(undefined),
    ranks: new Map(),
  }
}

function computeOwn(columns: Columns, at: number, row: Row, { scoreOf }: Asks): void {
  const vector = row.assessment.vectors[row.version]
  const score = scoreOf(vector)
  columns.status[at] = rowStatuses.indexOf(row.status)
  if (!isEmptyVector(vector)) columns.version[at] = versions.indexOf(vector.version)
  if (score) {
    columns.score[at] = score.overall
    columns.severity[at] = severityPlaces.indexOf(score.severity)
  }
  const claim = claimOf(row)
  if (claim) columns.claimed[at] = claim.score
  columns.quality[at] = qualityOf(row, scoreOf)
  const [cve] = numbersOf(columns, row)
  if (cve !== undefined) columns.cve[at] = cve
}

/** The numbers of a row's CVE IDs, its first one's first. */
function numbersOf({ cveNumbers }: Pick<Columns, 'cveNumbers'>, row: Row): readonly number[] {
  return cvesOf(row).map((cve) => {
    const number = cveNumbers.get(cve) ?? cveNumbers.size
    cveNumbers.set(cve, number)
    return number
  })
}

function computeOutside(columns: Columns, at: number, outside: OutsideOfRow | undefined): void {
  if (!outside) return
  columns.kev[at] = kevPlaces.indexOf(outside.kev)
  if (outside.epss !== undefined) columns.epss[at] = outside.epss
  if (outside.change !== undefined) columns.change[at] = outside.change
  columns.ssvc[at] = rankOf(outside.ssvc)
  columns.asked[at] = askedOf(outside)
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
