import type { ColumnKind } from './column.ts'
import type { Contents } from './contents.ts'

/** Whether a column's cells leave room for what its name says. */
export function canBe(kind: ColumnKind, contents: Contents): boolean {
  const {
    filled,
    vectors,
    mentions,
    parts,
    ids,
    scores,
    flags,
    dates,
    counts,
    urls,
    advisories,
    length,
  } = contents
  if (filled === 0) return true
  switch (kind) {
    case 'cve':
      return ids > 0.2
    case 'vector':
      return vectors + mentions > 0
    case 'temporal-vector':
      return parts > 0
    case 'score':
    case 'temporal-score':
      return scores > 0.3
    case 'closed-flag':
    case 'kev':
      return flags > 0.5
    case 'title':
      return flags < 0.5 && urls < 0.5
    case 'severity':
      return length < 40
    case 'id':
      return length < 100 && urls < 0.5
    case 'status':
    case 'result':
      return length < 60
    case 'closed-on':
      return dates > 0.5
    case 'asset':
      return advisories < 0.3 && counts < 0.5
    case 'path':
    case 'component':
    case 'component-version':
    case 'cvss-version':
    case 'justification':
    case 'purl':
    case 'port':
    case 'found-on':
    case 'epss':
    case 'source':
      return true
    default:
      return kind satisfies never
  }
}
