import { element, escapedText, htmlLink } from '../html.ts'
import { codeSpan, escapedWords, escapedWriting, markdownLink } from '../markdown.ts'
import { lineBreak, noteText, paragraphBreak } from '../markdown-form.ts'
import { type Texts, joinedPieces, noteLines } from '../parts.ts'
import { type FormText, noteParagraphs } from '../rich-form.ts'
import { withoutFormula } from '#untrusted/formula.ts'
import { slackText, wikiText } from './case-in-blocks.ts'
import type { CaseLine, Paragraph } from './case-line.ts'

/** Forms that have room for paragraphs, by the names of the forms for people. */
export const textForms = ['plain', 'rich', 'markdown', 'wiki', 'slack'] as const

/** One of them. */
export type TextForm = (typeof textForms)[number]

/** Paragraphs in one of the text forms; what others have written is escaped as in those of a result. */
export function paragraphText(
  form: TextForm,
  texts: Texts,
  paragraphs: readonly Paragraph[],
): FormText {
  switch (form) {
    case 'plain':
      return { plain: plainText(texts, paragraphs), html: undefined }
    case 'rich':
      return { plain: plainText(texts, paragraphs), html: htmlText(texts, paragraphs) }
    case 'markdown':
      return { plain: markdownText(texts, paragraphs), html: undefined }
    case 'wiki':
      return { plain: wikiText(texts, paragraphs), html: undefined }
    case 'slack':
      return { plain: slackText(texts, paragraphs), html: undefined }
    default:
      return form satisfies never
  }
}

function plainText(texts: Texts, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map((lines) => lines.flatMap((line) => plainLines(texts, line)).join('\n'))
    .join('\n\n')
}

/** A line as it is, without markup. */
function plainLines(texts: Texts, line: CaseLine): readonly string[] {
  switch (line.kind) {
    case 'note':
      return noteLines(texts, line.note)
    case 'provenance':
      return [joinedPieces(texts, line.pieces)]
    case 'link':
      return [line.link]
    case 'heading':
    case 'words':
    case 'vector':
    case 'formula':
    case 'written':
      return [line.text]
    default:
      return line satisfies never
  }
}

function markdownText(texts: Texts, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map((lines) => lines.map((line) => markdownLine(texts, line)).join(lineBreak))
    .join(paragraphBreak)
}

function markdownLine(texts: Texts, line: CaseLine): string {
  switch (line.kind) {
    case 'heading':
      return `**${escapedWords(line.text)}**`
    case 'words':
      return escapedWords(line.text)
    case 'vector':
    case 'formula':
      return codeSpan(line.text)
    case 'written':
      return escapedWriting(line.text)
    case 'note':
      return noteText(texts, line.note)
    case 'provenance':
      return joinedPieces(texts, line.pieces, ({ text, isWritten }) =>
        isWritten ? escapedWriting(text) : escapedWords(text),
      )
    case 'link':
      return markdownLink(line.text, line.link)
    default:
      return line satisfies never
  }
}

function htmlText(texts: Texts, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .flat()
    .flatMap((line) => htmlParagraphs(texts, line))
    .map((content) => element('p', content))
    .join('')
}

function htmlParagraphs(texts: Texts, line: CaseLine): readonly string[] {
  switch (line.kind) {
    case 'heading':
      return [element('strong', escapedText(line.text))]
    case 'words':
      return [escapedText(line.text)]
    case 'vector':
    case 'formula':
      return [element('code', escapedText(line.text))]
    case 'written':
      return [escapedText(withoutFormula(line.text))]
    case 'note':
      return noteParagraphs(texts, line.note)
    case 'provenance':
      return [escapedText(joinedPieces(texts, line.pieces))]
    case 'link':
      return [htmlLink(line.text, line.link)]
    default:
      return line satisfies never
  }
}
