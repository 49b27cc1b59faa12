/** What a person or a record has written, before any form escapes it for its target. */

import { legible } from '#cve-id/legible-text.ts'

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

/** The lines of a text without control characters and without blank lines around it; none for a blank text. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .split(lineEnd)
    .map((line) => legible(line).trimEnd())
    .join('\n')
    .trim()
  return lines === '' ? [] : lines.split('\n')
}

/** The same in one line, every run of white space a single space; '' for a blank text. */
export function lineOf(text: string): string {
  return linesOf(text).join(' ').replaceAll(/\s+/g, ' ')
}

/** The same lines with `\n` between them, cut where they are longer than so many UTF-16 units. */
export function textWithin(text: string, longest: number): string {
  return cut(linesOf(text).join('\n'), longest)
}

/** The same in one line. */
export function lineWithin(text: string, longest: number): string {
  return cut(lineOf(text), longest)
}

/** A text with an ellipsis at its end where it was longer than so many UTF-16 units; no character is halved. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
