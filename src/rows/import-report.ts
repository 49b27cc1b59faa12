/** What reading files came to, before anything of it is a row: counts, and what is to be doubted. */

import { usedVersions } from '#assessment/assessment.ts'
import type { Finding, Remark } from '#import/finding.ts'
import type { Merged } from './from-finding.ts'
import { type Row, type RowStatus, rowStatuses } from './row.ts'

/** What adding findings to a list would come to. */
export type ImportSums = {
  readonly findings: number
  /** Rows that the list does not have yet. */
  readonly added: number
  /** Rows of the list that were seen again. */
  readonly seenAgain: number
  /** Rows that a file calls open, or says nothing of. */
  readonly open: number
  /** All others by what they are; of those whose state is not known nobody has said that they are open. */
  readonly others: readonly { readonly status: RowStatus; readonly count: number }[]
  /** Rows with a vector that can be read. */
  readonly withVector: number
}

/** Counts what so many findings come to beside the rows that a list has. */
export function sumsOf(merged: Merged, findings: number): ImportSums {
  const all = [...merged.added, ...merged.changed]
  const others = rowStatuses
    .filter((status) => status !== 'open')
    .map((status) => ({ status, count: all.filter((row) => row.status === status).length }))
  return {
    findings,
    added: merged.added.length,
    seenAgain: merged.changed.length,
    open: all.filter(({ status }) => status === 'open').length,
    others: others.filter(({ count }) => count > 0),
    withVector: all.filter(hasVector).length,
  }
}

function hasVector({ found, assessment }: Row): boolean {
  return usedVersions(assessment).length > 0 || (found !== undefined && claimsVector(found))
}

function claimsVector({ vectors }: Pick<Finding, 'vectors'>): boolean {
  return vectors.some(({ vector }) => vector)
}

/** How many findings have a vector that can be read. */
export function withVectorOf(findings: readonly Finding[]): number {
  return findings.filter(claimsVector).length
}

/** Remarks of one kind and code in one file: the first of them stand for the others. */
export type RemarkGroup = {
  readonly kind: Remark['kind']
  /** Undefined for what has none. */
  readonly code: string | undefined
  readonly file: string
  readonly count: number
  readonly first: readonly Remark[]
}

/** Of a group so many are told one by one. */
const mostTold = 3

/** How many rows or values a remark is of; of what was not read its count is of what lies beyond. */
function countOf(remark: Remark): number {
  return 'count' in remark && remark.kind !== 'not-read' ? (remark.count ?? 1) : 1
}

/** Groups remarks by what they say and the file that they are about, in the order in which they came. */
export function groupRemarks(remarks: readonly Remark[]): readonly RemarkGroup[] {
  const groups = new Map<string, RemarkGroup>()
  for (const remark of remarks) {
    const code = 'code' in remark ? remark.code : undefined
    const file = remark.place.files.join(' / ')
    const key = JSON.stringify([remark.kind, code, file])
    const { count = 0, first = [] } = groups.get(key) ?? {}
    groups.set(key, {
      kind: remark.kind,
      code,
      file,
      count: count + countOf(remark),
      first: first.length < mostTold ? [...first, remark] : first,
    })
  }
  return [...groups.values()]
}
