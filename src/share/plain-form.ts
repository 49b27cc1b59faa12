import {
  type Texts,
  joinedPieces,
  noteLines,
  otherNotes,
  partsOf,
  saying,
  writtenOutOf,
} from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Plain text, a line for each thing known (`sharing.md` 3.3): TLP label, title, score with its
 * label and vector of each version, CVE ID, provenance, link, metrics written out, notes. Nothing is escaped. The link
 * stands alone on its line, where every autolinker takes it whole.
 */
export function plainForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const { tlp, title, cve, provenance, decided, link } = parts
  const known = [
    tlp,
    title,
    ...[parts, ...parts.others].flatMap(({ headline, label, vector, inWords }) => [
      texts.share.labelled(headline, label),
      vector,
      inWords,
    ]),
    cve,
    joinedPieces(texts, provenance),
    ...decided.map(({ text }) => text),
    link,
  ]
  const written = writtenOutOf(parts).flatMap(({ label, metrics }) => [
    ...saying([label]),
    ...metrics.flatMap(({ text, note }) => [text, ...(note ? noteLines(texts, note) : [])]),
  ])
  const rest = otherNotes(parts).flatMap((note) => noteLines(texts, note))
  return [...saying(known), ...written, ...rest].join('\n')
}
