import { readIds } from '../cells/ids.ts'
import type { Finding, Sink } from '../finding.ts'
import { vectorsInText } from './vectors-in-text.ts'

const mostMentioned = 50

/** IDs and vectors that no finding has are mentioned, and no findings. */
export function mention(
  text: string,
  found: readonly Finding[],
  { files, sink }: { readonly files: readonly string[]; readonly sink: Sink },
): void {
  const has = new Set(found.flatMap(({ ids }) => ids))
  const place = { files, within: 'text' }
  const { ids, refused } = readIdsOf(text)
  const read = new Set(found.flatMap(({ vectors }) => vectors.map(({ vector }) => vector)))
  const vectors = vectorsInText(text).flatMap(({ vector = '' }) => (read.has(vector) ? [] : vector))
  const left = [...ids.filter((id) => !has.has(id)), ...vectors]
  for (const each of refused)
    sink.remark({ kind: 'not-read', code: 'no-cve-id', place, text: each })
  if (left.length > 0) sink.remark({ kind: 'mentioned', place, text: listed(left) })
  else if (found.length === 0)
    sink.remark({ kind: 'not-read', code: 'no-findings', place, text: text.trim().slice(0, 80) })
}

function listed(ids: readonly string[]): string {
  const more = ids.length - mostMentioned
  return ids.slice(0, mostMentioned).join(', ') + (more > 0 ? ` +${more}` : '')
}

function readIdsOf(text: string) {
  const ids = new Set<string>()
  const refused = new Set<string>()
  const step = 18_000
  // Cut between lines, so that no ID is cut.
  for (let at = 0; at < text.length;) {
    const line = text.lastIndexOf('\n', at + step)
    const end = line > at ? line + 1 : at + step
    const found = readIds(text.slice(at, end))
    for (const id of found.ids) ids.add(id)
    for (const each of found.refused) if (refused.size < 100) refused.add(each)
    at = end
  }
  return { ids: [...ids], refused }
}
