import { withoutJunk } from './junk.ts'
import { parametersOf, partsOf } from './parameters.ts'
import { decodeTwice } from './percent-encoding.ts'

/** The parts of an address that can carry a vector; `window.location` is one. */
export type Address = {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** The parts of an address in which parameters can stand, as they are and decoded. */
export function partsWithParameters({ pathname, search, hash }: Address): readonly string[] {
  return [hash, decodeTwice(hash), search, decodeTwice(search), decodeTwice(pathname)]
}

/** The vector string in an address, decoded and without junk, whether or not it can be read. */
export function vectorInAddress({ pathname, search, hash }: Address): string | undefined {
  return (
    vectorInFragment(hash) ??
    vectorInFragment(encodedFragment(pathname)) ??
    vectorInParameters(search) ??
    vectorInFragment(encodedFragment(search)) ??
    vectorInQuery(search)
  )
}

/** The fragment, where mail left or moved it to, if it begins with a vector. */
export function vectorFragment({ pathname, search, hash }: Address): string | undefined {
  const fragments = [hash, encodedFragment(pathname), encodedFragment(search)]
  return fragments.find((fragment) => vectorInFragment(fragment) !== undefined)
}

function vectorInFragment(fragment: string): string | undefined {
  const decoded = decodeTwice(fragment)
  const named = [fragment, decoded].find(beginsWithName)
  if (named !== undefined) return vectorInParameters(named)
  return vectorText(decodeTwice(partsOf(fragment)[0] ?? ''))
}

/** Mail gateways encode the `#` once or twice and thereby move the fragment into path or query. */
function encodedFragment(text: string): string {
  const sign = /%(?:25)?23/.exec(text)
  return sign === null ? '' : text.slice(sign.index + sign[0].length)
}

function beginsWithName(text: string): boolean {
  return /^[#?!/]*[a-z]\w*=/i.test(text)
}

/** NVD gives the version beside a bare vector (`?vector=AV:N/…&version=3.1`). */
function vectorInParameters(query: string): string | undefined {
  const parameters = parametersOf(query)
  const text = vectorText(decodeTwice(parameters.get('vector') ?? parameters.get('v') ?? ''))
  if (text === undefined || /^cvss/i.test(text)) return text
  const version = decodeTwice(parameters.get('version') ?? '')
  return /^\d\.\d$/.test(version) ? `CVSS:${version}/${text}` : text
}

function vectorInQuery(search: string): string | undefined {
  return /^\?cvss/i.test(search) ? vectorInFragment(search) : undefined
}

/** Without what follows the vector, and only if it is more than a plain word such as `#main`. */
export function vectorText(decoded: string): string | undefined {
  const start = decoded.search(/[^#?!/\s]/)
  const [first = ''] = partsOf(decoded.slice(Math.max(start, 0)))
  // Some write a number sign behind the version: `CVSS2#AV:N/…`.
  const [vector = ''] = first
    .replace(/^(\W*cvss:?v?\d(?:\.\d)?)#(?=[a-z]{1,3}:)/i, '$1/')
    .split(/(?<!&)[#?]/)
  const text = withoutJunk(vector)
  return /[:/]/.test(text) ? text : undefined
}
