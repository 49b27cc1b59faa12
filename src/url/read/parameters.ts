import { decodeTwice } from './percent-encoding.ts'

// An ampersand separates parameters unless it begins a character reference such as `&#x2F;`.
const separator = /&(?:amp;)?(?!(?:#\d{1,4}|#x[0-9a-f]{1,4}|sol|colon|period);)/i

/** Names and undecoded values of a query such as `?vector=…&version=3.1`; the first of a name wins. */
export function parametersOf(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const part of query.split(separator)) {
    const equals = part.indexOf('=')
    if (equals < 0) continue
    const name = decodeTwice(part.slice(0, equals))
      .replace(/^[#?!/]+/, '')
      .toLowerCase()
    if (!parameters.has(name)) parameters.set(name, part.slice(equals + 1))
  }
  return parameters
}
