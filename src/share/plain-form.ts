import { type Texts, joinedPieces, noteLines, partsOf, saying } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Plain text, a line for each thing known (`sharing.md` 3.3): TLP label, title, score with its
 * label and vector of each version, CVE ID, provenance, link, notes. Nothing is escaped. The link
 * stands alone on its line, where every autolinker takes it whole.
 */
export function plainForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const { tlp, title, cve, provenance, link, notes } = parts
  const known = [
    tlp,
    title,
    ...[parts, ...parts.others].flatMap(({ headline, label, vector }) => [
      texts.share.labelled(headline, label),
      vector,
    ]),
    cve,
    joinedPieces(texts, provenance),
    link,
  ]
  return [...saying(known), ...notes.flatMap((note) => noteLines(texts, note))].join('\n')
}
