import { codeSpan, escapedWords, escapedWriting, markdownLink } from './markdown.ts'
import {
  type NotePart,
  type Texts,
  joinedPieces,
  otherNotes,
  partsOf,
  saying,
  writtenOutOf,
} from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/** Two spaces at its end break a line in every Markdown. */
export const lineBreak = '  \n'
/** A blank line ends a paragraph. */
export const paragraphBreak = '\n\n'

/**
 * Markdown: the score bold, the vector as code, a link `[open in calculator](…)`. In title, notes
 * and written pieces all ASCII punctuation is escaped (CommonMark 0.31, 2.4), see `escapedWriting`.
 */
export function markdownForm(texts: Texts, result: SharedResult): string {
  const { share } = texts
  const parts = partsOf(texts, result)
  const facts = saying([
    ...[parts, ...parts.others].flatMap(({ headline, label, vector, inWords }) => [
      `**${escapedWords(share.labelled(headline, label))}**`,
      codeSpan(vector),
      escapedWords(inWords),
    ]),
    parts.cve,
    ...[parts.provenance, ...parts.decided.map((piece) => [piece])].map((pieces) =>
      joinedPieces(texts, pieces, ({ text, isWritten }) =>
        isWritten ? escapedWriting(text) : escapedWords(text),
      ),
    ),
    markdownLink(share.openInCalculator, parts.link),
  ])
  const written = writtenOutOf(parts).map(({ label, metrics }) =>
    saying([
      label && `**${escapedWords(label)}**`,
      ...metrics.flatMap(({ text, note }) => [
        escapedWords(text),
        note ? noteText(texts, note) : '',
      ]),
    ]).join(lineBreak),
  )
  const notes = otherNotes(parts).map((note) => noteText(texts, note))
  const title = escapedWriting(parts.title)
  const paragraphs = [parts.tlp, title, facts.join(lineBreak), ...written, ...notes]
  return saying(paragraphs).join(paragraphBreak)
}

/** A note, its metric before it, with all that it holds escaped. */
export function noteText({ share }: Texts, { metric, lines }: NotePart): string {
  const text = lines.map(escapedWriting).join(lineBreak)
  return metric === undefined ? text : `**${escapedWords(share.ofMetric(metric))}** ${text}`
}
