import type { CveId } from '#cve-id/cve-id.ts'
import { formatVector } from '#cvss/index.ts'
import type { ClaimedVector } from '#import/finding.ts'
import { keyText } from '#known/answers.ts'
import type { CveRecord } from '#published/published.ts'
import { sourceName } from '#published/source-name.ts'
import { type Row, idOf } from '#rows/row.ts'
import { withClaims } from '#rows/with-claims.ts'
import { useAnswers } from '../answers.ts'
import { changeRows } from '../list/list-write.ts'
import { useList } from '../list/list.ts'

/** Gives the rows of these CVEs what was published of them, as their records say that were just asked for. */
export function giveVectors(ids: readonly CveId[]): void {
  const { answers } = useAnswers.getState()
  const published = new Map<CveId, readonly ClaimedVector[]>()
  for (const id of ids) {
    // What is kept under this key is a record, or that there is none.
    const record = answers.get(keyText(['cve-record', id]))?.answer as CveRecord | 'unknown'
    if (record !== 'unknown' && record?.vectors.length > 0) published.set(id, claimsIn(record))
  }
  const claimsFor = ({ assessment: { cve } }: Row) => (cve && published.get(cve)) ?? []
  const rows = useList.getState().rows.filter((row) => withClaims(row, claimsFor(row)) !== row)
  if (rows.length === 0) return
  const changedAt = Date.now()
  changeRows({
    ids: rows.map(idOf),
    change: (row) => row && { ...withClaims(row, claimsFor(row)), changedAt },
  })
}

function claimsIn({ vectors }: CveRecord): readonly ClaimedVector[] {
  return vectors.map(({ text, vector, version, publishedScore: score, source }) => ({
    written: text,
    vector: vector && formatVector(vector),
    version,
    score,
    source: sourceName(source),
    changes: [],
    isPublished: true,
  }))
}
