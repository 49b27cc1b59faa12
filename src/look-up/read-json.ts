/** JSON of others, measured before it is parsed. */

/** What keeps a text from being parsed. */
export type JsonProblem = 'not-json' | 'too-long'

/** A catalogue of KEV has 20,000 parts, the longest CVE records and NVD's answers about one CVE ten times that. */
const mostParts = 500_000
/** Records and answers nest ten deep. */
const mostDepth = 100
/** No shorter text can have so many parts or nest so deep that it matters. */
const shortest = 10_000

/** The value of a JSON text; one that is nested or parted like no record or answer is not even parsed. */
export function readJson(
  text: string,
  most = mostParts,
): { readonly value: unknown } | { readonly problem: JsonProblem } {
  if (text.length > shortest && isExcessive(text, most)) return { problem: 'too-long' }
  try {
    // A byte order mark is what some editors put in front.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch {
    return { problem: 'not-json' }
  }
}

/** Goes through the text once, over its strings, and stops where it is too much. */
function isExcessive(text: string, most: number): boolean {
  let parts = 0
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)
    if (isQuoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) isQuoted = false
    } else if (code === 0x22) isQuoted = true
    else if (code === 0x2c) parts++
    else if (code === 0x5b || code === 0x7b) {
      parts++
      depth++
    } else if (code === 0x5d || code === 0x7d) depth--
    if (parts > most || depth > mostDepth) return true
  }
  return false
}
