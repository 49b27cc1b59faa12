/** What a person or a record has written, before any form escapes it for its target. */

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
// Controls, halves of characters and what XML forbids; and marks that turn the direction of the
// text after them, by which a title could make the score beside it read backwards.
const unwanted =
  /(?!\t)\p{Control}|\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u202a-\u202e\u2066-\u2069]/gu

/** The lines of a text without control characters and without blank lines around it; none for a blank text. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .split(lineEnd)
    .map((line) => line.replace(unwanted, '').trimEnd())
    .join('\n')
    .trim()
  return lines === '' ? [] : lines.split('\n')
}

/** The same in one line, every run of white space a single space; '' for a blank text. */
export function lineOf(text: string): string {
  return linesOf(text).join(' ').replaceAll(/\s+/g, ' ')
}
