import { type Texts, aboutText, noteLines, partsOf, saying } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Plain text, a line for each thing known (`sharing.md` 3.3): TLP label, title, score with its
 * label, vector, CVE ID and whose vector it is, EPSS, link, notes. Nothing is escaped. The link
 * stands alone on its line, where every autolinker takes it whole.
 */
export function plainForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const { tlp, title, headline, label, vector, epss, link, notes } = parts
  const known = [
    tlp,
    title,
    texts.share.labelled(headline, label),
    vector,
    aboutText(texts, parts),
    epss,
    link,
  ]
  return [...saying(known), ...notes.flatMap((note) => noteLines(texts, note))].join('\n')
}
