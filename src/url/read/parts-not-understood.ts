/** What an address says and nobody could read; parameters of others, such as utm_source, are none of it. */

import { specOf, type Vector, versions } from '#cvss/index.ts'
import { withoutJunk } from './junk.ts'
import type { Link, RestPart } from './read-link.ts'
import type { RefusedTag } from './undecided.ts'

/** A part of an address that was not understood; `text` is the part as it stands, at most 80 characters. */
export type Part = {
  readonly kind:
    | 'fragment'
    | 'vector'
    | 'other-vector'
    | 'undecided'
    | 'undecided-set'
    | 'undecided-many'
    | 'cve'
    | 'second-cve'
    | 'text'
    | 'cut'
  readonly text: string
}

const longestShown = 80
/** Places of the page itself that a fragment may name. */
const anchors: ReadonlySet<string> = new Set(['metrics'])
const vectorLike = /cvss:?v?\d|(?:^|[\s/(])[a-z]{1,3}:[a-z]{1,3}(?![a-z\d:])/i
const cveLike = /^\W*cve\b/i
/** First letters of our names: the rest was cut off. */
const cutName = /^(?:v|or?|c(?:ve?)?|t(?:e(?:xt?)?)?)$/i
/** What programs put where they cut a link off. */
const cutSign = /.{0,12}(?:…|\.{3,})[\])}>'"”’*_|.,;:\s]*$/s

/** Every part of an address that claims to be a vector, a CVE ID or a text and is none. */
export function partsNotUnderstood(
  link: Link,
  or: Vector | undefined,
  refused: readonly RefusedTag[],
): readonly Part[] {
  const { text, further, isSeveral, rest } = link
  const parts: Part[] = rest.flatMap((part) => partOf(kindOf(part, link), part.text))
  if (link.or && !isSeveral && !or) parts.push(...partOf(kindOfOr(link.or.value), link.or.text))
  for (const { tag, problem } of refused) parts.push(...partOf(kindOfRefused(problem), tag))
  if (text && !(link.vector && isTag(text.value))) parts.push(...partOf('text', text.text))
  for (const part of new Set([link.vector, link.or, ...further])) {
    const value = part?.value ?? ''
    // Few have the sign at all, and looking for it from everywhere takes its time.
    const mayBeCut = value.includes('…') || value.includes('...')
    const [cut] = mayBeCut ? (cutSign.exec(value) ?? []) : []
    if (cut !== undefined) parts.push(...partOf('cut', cut))
  }
  return parts
}

/** Title and notes of a link, as `rationaleOfTag` reads them; undefined where it has none that may be. */
export function tagOf({ text }: Link): string | undefined {
  return text && isTag(text.value) ? text.value : undefined
}

/** Whether a text may be title and notes as our links carry them. */
function isTag(text: string): boolean {
  return /^[\w-]+x\W*$/.test(text)
}

function partOf(kind: Part['kind'] | undefined, text: string): readonly Part[] {
  return kind === undefined ? [] : [{ kind, text: text.replace(/^#/, '').slice(0, longestShown) }]
}

function kindOfRefused(problem: RefusedTag['problem']): Part['kind'] {
  if (problem === 'metric-is-set') return 'undecided-set'
  const isMany = problem === 'too-many-combinations' || problem === 'too-many-alternatives'
  return isMany ? 'undecided-many' : 'undecided'
}

/** Behind `or=` stands a vector of another version, or values between which a metric is undecided. */
function kindOfOr(value: string): Part['kind'] {
  const isOfValues = value === '' || (/^[a-z]{1,4}[:=]/i.test(value) && !value.includes('/'))
  return isOfValues ? 'undecided' : 'other-vector'
}

function kindOf(part: RestPart, { vector, cve }: Link): Part['kind'] | undefined {
  const { name, value } = part
  const looksLikeCve = cveLike.test(value) ? (cve === undefined ? 'cve' : 'second-cve') : undefined
  switch (name) {
    case '':
      if (part.isHead && part.isInFragment && !vector)
        return value === '' || anchors.has(value) ? undefined : 'fragment'
      if (vectorLike.test(value) || vectorLike.test(withoutJunk(value))) return 'vector'
      return !part.isHead && part.isInFragment && cutName.test(withoutJunk(value))
        ? 'cut'
        : looksLikeCve
    case 'v':
    case 'vector':
      return value === '' ? undefined : 'vector'
    case 'or':
      return 'other-vector'
    case 'cve':
      return looksLikeCve ?? 'cve'
    case 'text':
      return 'text'
    case 't':
    case 'title':
      return undefined
    case 'name':
      return looksLikeCve
    default:
      if (part.isInFragment && vector && isMetric(name, value)) return 'vector'
      if (vectorLike.test(value) && !value.includes('://')) return 'vector'
      return cve === undefined ? looksLikeCve : undefined
  }
}

/** A metric with another sign than its colon, `E=P`. */
function isMetric(name: string, value: string): boolean {
  const [key, letters] = [name.toUpperCase(), withoutJunk(value).toUpperCase()]
  return versions.some((version) =>
    specOf(version).metrics.some((each) => each.key === key && each.values.includes(letters)),
  )
}
