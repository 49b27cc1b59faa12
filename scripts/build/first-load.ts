// Parts what the pages start with by who starts with it: a file for both, one for each alone.

import { basename } from 'node:path'

/** What Rolldown tells of a module while it makes the chunks. */
type Graph = {
  getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/**
 * Which pages start with a module, by their entries. It is found by the graph, so that no folder's name
 * decides what a page loads first; what comes later is started with by none.
 */
function pagesOf(id: string, graph: Graph): ReadonlySet<string> {
  const pages = new Set<string>()
  const seen = new Set<string>()
  const waiting = [id]
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (seen.has(each)) continue
    seen.add(each)
    const info = graph.getModuleInfo(each)
    if (info?.isEntry === true) pages.add(each)
    waiting.push(...(info?.importers ?? []))
  }
  return pages
}

/** The chunk of what a page starts with: one for both pages, and one for each alone. */
export function chunkOfFirstLoad(id: string, graph: Graph): string | null {
  const [page, other] = pagesOf(id, graph)
  if (page === undefined) return null
  return other === undefined ? `${basename(page, '.html')}-first` : 'both'
}
