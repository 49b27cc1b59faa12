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
