/** What an address says and nobody could read; parameters of others, such as utm_source, are none of it. */

import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, maximumVectorLength, readVectorLeniently } from '#cvss/index.ts'
import { parametersOf, partsOf } from './parameters.ts'
import { decodeTwice } from './percent-encoding.ts'
import { type Address, vectorText } from './vector-in-address.ts'

/** A part of an address that was not understood; `text` is the part as it stands, at most 80 characters. */
export type Part = {
  readonly kind: 'fragment' | 'vector' | 'other-vector' | 'cve' | 'text'
  readonly text: string
}

const longestShown = 80
/** Places of the page itself that a fragment may name. */
const anchors: ReadonlySet<string> = new Set(['metrics'])
const vectorLike = /cvss:?v?\d|(?:^|[\s/(])[a-z]{1,3}:[a-z]{1,3}(?:\/|$)/i
const cveLike = /^\W*cve\b/i

type Understood = {
  readonly cve: CveId | undefined
  readonly or: Vector | undefined
  readonly hasVector: boolean
  /** Whether there are more findings: of their second versions the offer tells. */
  readonly isSeveral: boolean
}

/** Every part of an address that claims to be a vector, a CVE ID or a text and is none. */
export function partsNotUnderstood(address: Address, understood: Understood): readonly Part[] {
  const { hash, search } = address
  // Mail may move the fragment into the query, which is the vector then.
  const query = hash === '' && /^\?cvss/i.test(search) ? '' : search
  const parts = [...partsOfFragment(hash, understood), ...partsOfQuery(query, understood)]
  return parts.map(({ kind, text }) => ({ kind, text: text.slice(0, longestShown) }))
}

function* partsOfFragment(hash: string, understood: Understood): Generator<Part> {
  const text = hash.replace(/^#/, '')
  const whole = text.includes('&') ? text : decodeTwice(text)
  const [first = '', ...others] = partsOf(whole)
  const isNamed = /^[?!/]*[a-z]\w*=/i.test(first)
  yield* partsOfNamed(isNamed ? [first, ...others] : others, understood)
  if (isNamed) return
  const plain = decodeTwice(first).replace(/^[#?!/\s]+/, '')
  if (!understood.hasVector && plain !== '' && !anchors.has(plain)) yield { kind: 'fragment', text }
  if (!understood.hasVector) return
  // Behind a second number sign, or a question mark, a link's own part or the rest of the vector.
  const rest = plain
    .replace(/^(\W*cvss:?v?\d(?:\.\d)?)#/i, '$1/')
    .split(/[#?]/)
    .slice(1)
    .join('#')
  if (vectorLike.test(rest)) yield { kind: 'vector', text: rest }
}

function partsOfQuery(search: string, understood: Understood): Iterable<Part> {
  return partsOfNamed(partsOf(search.replace(/^\?/, '')), understood)
}

function* partsOfNamed(parts: readonly string[], understood: Understood): Generator<Part> {
  for (const part of parts) {
    const [[name, value] = ['', part]] = parametersOf(part)
    const said = decodeTwice(value)
    const kind = kindOf(name, said, understood)
    if (kind !== undefined) yield { kind, text: part }
  }
}

function kindOf(name: string, said: string, understood: Understood): Part['kind'] | undefined {
  switch (name) {
    case 'v':
    case 'vector':
      return said === '' || isVector(said) ? undefined : 'vector'
    case 'or':
      return understood.or || understood.isSeveral ? undefined : 'other-vector'
    case 'cve':
      return understood.cve === undefined ? 'cve' : undefined
    case 'name':
      return understood.cve === undefined && cveLike.test(said) ? 'cve' : undefined
    case 'text':
      return /^[\w-]+x\W*$/.test(said) ? undefined : 'text'
    case 't':
    case 'title':
      return undefined
    default:
      if (vectorLike.test(said) && !said.includes('://')) return 'vector'
      return understood.cve === undefined && cveLike.test(said) ? 'cve' : undefined
  }
}

/** Lists of vectors are another page's, and vectors with a fault are told of as such. */
function isVector(said: string): boolean {
  const text = vectorText(said)
  return (
    text !== undefined &&
    (text.length > maximumVectorLength || /[a-z]/i.test(text) || readVectorLeniently(text).ok)
  )
}
