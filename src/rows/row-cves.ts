import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import type { Row } from './row.ts'

const none: readonly CveId[] = []
const known = new WeakMap<Row, readonly CveId[]>()

/** All CVE IDs of a row, that of its assessment first: a patch, or a cell, may be of several. */
export function cvesOf(row: Row): readonly CveId[] {
  const { assessment, found } = row
  const { cve } = assessment
  const ids = found?.ids
  const isAlone = ids === undefined || ids.length === 0 || (ids.length === 1 && ids[0] === cve)
  if (isAlone) return cve === undefined ? none : [cve]
  const before = known.get(row)
  if (before) return before
  const others = ids.flatMap((id) => (id.startsWith('CVE-') ? (parseCveId(id) ?? []) : []))
  const all = [...new Set(cve === undefined ? others : [cve, ...others])]
  known.set(row, all)
  return all
}
