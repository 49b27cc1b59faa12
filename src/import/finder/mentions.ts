import { findCveIds } from '#cve-id/find-cve-ids.ts'
import type { Tree } from '../tree/tree.ts'

const mostIds = 100
const mostVisited = 200_000

/** The CVE IDs that stand anywhere in trees that hold no finding, the first hundred of them. */
export function idsMentioned(trees: readonly Tree[]): readonly string[] {
  const ids = new Set<string>()
  const left: Tree[] = [...trees]
  for (
    let visited = 0;
    visited < Math.min(left.length, mostVisited) && ids.size < mostIds;
    visited += 1
  ) {
    const tree = left[visited] ?? null
    if (typeof tree === 'string') for (const id of findCveIds(tree, mostIds)) ids.add(id)
    else if (typeof tree === 'object' && tree !== null)
      for (const each of Object.values(tree)) left.push(each)
  }
  return [...ids].slice(0, mostIds)
}
