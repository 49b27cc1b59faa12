import { type Vector, missingMetrics } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { formatPermalink } from '#url/permalink.ts'
import { firstLink } from './calculator-links.ts'

/** Whether others can open an address: not a file's, and not this machine's own. */
export function isPublicAddress({
  protocol,
  hostname,
}: Pick<URL, 'protocol' | 'hostname'>): boolean {
  if (!/^https?:$/.test(protocol)) return false
  return !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(hostname)
}

/**
 * The link that a form carries; undefined for none. An address that nobody else can open is never
 * given: FIRST's stands in for it, as far as FIRST has a page for the vector. Ours carries the CVE ID and
 * the vector that is published beside this one.
 */
export function resultLink(
  choice: 'ours' | 'first' | 'none',
  page: Pick<URL, 'protocol' | 'hostname' | 'origin' | 'pathname'>,
  vector: Vector,
  cve?: CveId,
  companion?: Vector,
): string | undefined {
  if (choice === 'none') return undefined
  if (choice === 'ours' && isPublicAddress(page)) {
    return `${page.origin}${page.pathname}${formatPermalink(vector, cve, companion)}`
  }
  return missingMetrics(vector).length > 0 ? undefined : firstLink(vector)
}
