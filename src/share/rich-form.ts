import { element, escapedText, htmlLink } from './html.ts'
import {
  type NotePart,
  type Texts,
  joinedPieces,
  otherNotes,
  partsOf,
  writtenOutOf,
} from './parts.ts'
import { plainForm } from './plain-form.ts'
import type { SharedResult } from './shared-result.ts'
import { withoutFormula } from '#untrusted/formula.ts'

/** What goes to the clipboard; `html` beside `plain` where a form has both. */
export type FormText = { readonly plain: string; readonly html: string | undefined }

/**
 * Formatted text for editors, mail and Jira Cloud, with the plain form beside it. Only `p`,
 * `strong`, `code` and `a` with an `http:` or `https:` address; all text is escaped. A spreadsheet makes
 * a cell of each paragraph.
 */
export function richForm(texts: Texts, result: SharedResult): FormText {
  return { plain: plainForm(texts, result), html: htmlForm(texts, result) }
}

function htmlForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const known = [
    element('strong', escapedText(parts.tlp)),
    escapedText(withoutFormula(parts.title)),
    ...[parts, ...parts.others].flatMap(({ headline, label, vector, inWords }) => [
      element('strong', escapedText(texts.share.labelled(headline, label))),
      element('code', escapedText(vector)),
      escapedText(inWords),
    ]),
    escapedText(parts.cve),
    escapedText(joinedPieces(texts, parts.provenance)),
    ...parts.decided.map(({ text }) => escapedText(withoutFormula(text))),
    htmlLink(texts.share.openInCalculator, parts.link),
    ...writtenOutOf(parts).flatMap(({ label, metrics }) => [
      element('strong', escapedText(label)),
      ...metrics.flatMap(({ text, note }) => [
        escapedText(text),
        ...(note ? noteParagraphs(texts, note) : []),
      ]),
    ]),
    ...otherNotes(parts).flatMap((note) => noteParagraphs(texts, note)),
  ]
  return known.map((content) => element('p', content)).join('')
}

/** The lines of a note as content of paragraphs, its metric before the first. */
export function noteParagraphs({ share }: Texts, { metric, lines }: NotePart): readonly string[] {
  const [first = '', ...rest] = lines.map((line) => escapedText(withoutFormula(line)))
  if (metric === undefined) return [first, ...rest]
  return [`${element('strong', escapedText(share.ofMetric(metric)))} ${first}`, ...rest]
}
