/** Lines as they were before mail quoted them: `> `, also several times, `>> `, `| > `. */

const quoting = /^[ \t]{0,3}(?:>[ \t]?)+/

/** The lines without the signs of quoting; as they are where none is quoted. */
export function unquoted(lines: readonly string[]): readonly string[] {
  return lines.some((line) => quoting.test(line))
    ? lines.map((line) => line.replace(quoting, ''))
    : lines
}

const inVector = /(?<![a-z])[A-Z]{1,3}:[A-Z]{1,4}/i
const most = 4

/** A line with those in which the vector in it goes on: mail breaks lines behind a slash, before one, or behind a colon. */
export function wholeLine(lines: readonly string[], at: number): string {
  let whole = lines[at] ?? ''
  for (let next = at + 1; next < at + most; next++) {
    const more = (lines[next] ?? '').trim()
    if (!goesOn(whole.trimEnd(), more)) break
    whole = whole.trimEnd() + more
  }
  return whole
}

function goesOn(line: string, next: string): boolean {
  if (!inVector.test(line)) return false
  if (/[A-Z]{1,3}:[A-Z]{1,4}\s*\/$/i.test(line)) return /^[A-Z]{1,3}:[A-Z]/i.test(next)
  if (/\/[A-Z]{1,3}:$/i.test(line)) return /^[A-Z]{1,2}(?:\/[A-Z]{1,3}:[A-Z]|\b(?!:))/i.test(next)
  return /\/[A-Z]{1,3}:[A-Z]{1,4}$/i.test(line) && /^\/[A-Z]{1,3}:[A-Z]/i.test(next)
}
