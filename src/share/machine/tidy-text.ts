import { legible } from '#cve-id/legible-text.ts'

/**
 * A person's text as a form carries it: line breaks as `\n`, without control characters and white
 * space around it, and with an ellipsis at the end where it was longer than so many UTF-16 units.
 */
export function tidyText(text: string, longest: number): string {
  const plain = legible(text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n'))
  return cut(plain.trim(), longest)
}

/** The same in one line. */
export function tidyLine(text: string, longest: number): string {
  return cut(tidyText(text, Infinity).replaceAll(/\s+/g, ' '), longest)
}

/** A text with an ellipsis at its end where it was longer than so many UTF-16 units; no character is halved. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
