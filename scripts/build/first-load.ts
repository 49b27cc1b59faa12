// Parts what the pages start with by who else comes to it: a file for what both start with, one for what the other comes to later.

/** What Rolldown tells of a module while it makes the chunks. */
type Graph = {
  getModuleInfo: (id: string) => {
    readonly isEntry: boolean
    readonly importers: readonly string[]
    readonly dynamicImporters: readonly string[]
  } | null
}

/**
 * Which pages start with a module, by their entries. It is found by the graph, so that no folder's name
 * decides what a page loads first; what comes later is started with by none, unless that counts, too.
 */
function pagesOf(id: string, graph: Graph, isLate = false): ReadonlySet<string> {
  const pages = new Set<string>()
  const seen = new Set<string>()
  const waiting = [id]
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (seen.has(each)) continue
    seen.add(each)
    const info = graph.getModuleInfo(each)
    if (info?.isEntry === true) pages.add(each)
    waiting.push(...(info?.importers ?? []))
    if (isLate) waiting.push(...(info?.dynamicImporters ?? []))
  }
  return pages
}

/**
 * The chunk of what both pages start with, and that of what one starts with and the other may come to:
 * never the page's own, which would start the page within the other one.
 */
export function chunkOfFirstLoad(id: string, graph: Graph): string | null {
  if (pagesOf(id, graph).size > 1) return 'both'
  return pagesOf(id, graph, true).size > 1 ? 'early' : null
}

/** What several late parts come to, by the file that it is put together in: the first load holds the name of each file. */
const lateParts = {
  snapshot:
    /\/src\/(?:cve-id\/day|snapshot\/(?:shard|snapshot|query)|known\/(?:snapshot-files|asked\.))/,
  target: /\/src\/cvss\/(?:alternatives|candidates|target)/,
  workings: /\/src\/share\/(?:working-lines|equation-text|case\/(?:paragraph|case-in))/,
  share: /\/src\/(?:share\/[\w-]+\.ts|in-words\/|components\/result\/shared)/,
  machine: /\/src\/(?:share\/machine\/|i18n\/machine-texts|components\/download)/,
  components:
    /\/src\/(?:components\/(?:dotted|failure-text|in-place|in-result-bar|limited|modal|radio|reload|result\/kev-mark)|calculator\/notice-room)/,
  decide: /\/src\/(?:decide\/|rows-decide\/|rows\/said|state\/decisions|components\/decide\/)/,
  comparison: /\/src\/(?:compar|state\/comparison\/text)/,
  found:
    /\/src\/(?:cve-id\/find|url\/read\/parameters|state\/(?:link-text|load-found|unread-tag)|assessment\/rationale-tag)/,
  several:
    /\/src\/(?:rows\/(?:row|share|stored)|list\/(?:row-vectors|focus)|state\/(?:list\/list-(?!view|findings)|comparison\/|editing|filling|keep|places)|url\/(?:read\/)?(?:several|compared))/,
}

/**
 * The chunk of what no page starts with and several late parts share; null for all else. What a frame comes to, too, is apart: beside
 * what only the page has, it would ask for the page's own chunk and so start the page within the frame.
 */
export function chunkOfLateParts(id: string, graph: Graph): string | null {
  const [name] = Object.entries(lateParts).find(([, test]) => test.test(id)) ?? []
  if (name === undefined || pagesOf(id, graph).size > 0) return null
  return pagesOf(id, graph, true).size > 1 ? `${name}-both` : name
}
