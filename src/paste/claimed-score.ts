/** The score that a text states beside a vector. */

import {
  deviations,
  formatVector,
  parseVector,
  scoreRange,
  scoreVector,
  type Vector,
  type Version,
  versions,
} from '#cvss/index.ts'
import { type Bounds, type Place, textBehind, textInFront } from './beside.ts'
import { linkEnd, linkStart } from './marks.ts'

/** A stated score that is not the vector's, with the reason where a known one fits. */
export type ClaimedScore = {
  readonly score: number
  readonly reason?:
    | { readonly kind: 'base' | 'temporal' | 'environmental-as-base' | 'first-v4-tie' }
    | { readonly kind: 'other-version'; readonly version: Version }
}

const before = 90
const behind = 120
const score = '(?<![\\d.,:])(10(?:[.,]0)?|\\d[.,]\\d)(?![\\d%]|[.,]\\d|[-–]\\d)'
const words =
  '(?:cvss\\w*|v[234](?:\\.[01])?|base|overall|score|scored|rating|rated|severity|none|low|medium|moderate|high|critical|vector|string|is|of|a|at|the|with|has)'
const gap = `(?:[^\\p{L}\\d.]|${words}(?![\\p{L}]))*`
const field =
  /["']?(?:[a-z]+[ _-])?(?:\w*score)["']?(?:\s*[:=：]|\s+(?:is|of|was)\b)?\s*["']?(10(?:[.,]0)?|\d(?:[.,]\d)?)(?![\d.]*\d)(?!,\d)/giu
const inFront = new RegExp(`${score}${gap}$`, 'iu')
const rightBehind = new RegExp(`^(?:[\\s)\\]"',;:/=*_|–—-]|base|score|is|of)*${score}`, 'iu')
/** A number behind one of these is a version or a share. */
const noScore = /(?:cvss[\s_:-]*v?(?:ersion)?[\s_]*|\bv|version[\s"':=]*|epss[^\n]{0,20})$/i

/** A version in front of a score says whose it is. */
const versionOfScore = /\b(?:cvss[\s_:-]*)?v?([234])(?:\.[01])?[\s_:-]*(?:base[\s_:-]*)?$/i
/** One of several scores of the same vector. */
const kindOfScore = /base|temporal|environmental|threat|overall|["']/i
const partOfLink = new RegExp(`${linkStart}[^${linkEnd}]*$`)

/**
 * The scores that the words or fields around a vector state. The first is the nearest in front that
 * is not of another version.
 */
export function scoresBeside(
  text: string,
  place: Place,
  bounds: Bounds,
  version: Version,
): readonly number[] {
  // Numbers in a link are no scores.
  const own = textInFront(text, place, bounds, before).replace(partOfLink, ' ')
  const [back = ''] = textBehind(text, place, bounds, behind).split('}', 1)
  const inFields = [...fieldsIn(own, version).toReversed(), ...fieldsIn(back, version)]
  const [nearest, ...rest] = inFields
  const near = nearest
    ? [nearest, ...rest.filter(([whole]) => kindOfScore.test(whole))]
    : [statesNone(own) ? (closeTo(own) ?? rightBehind.exec(back)) : undefined]
  return near.flatMap((match) =>
    match?.[1] === undefined ? [] : Number(match[1].replace(',', '.')),
  )
}

/** A score of another kind or version is none of the vector's in other words either. */
function statesNone(text: string): boolean {
  return text.matchAll(field).next().done === true
}

function fieldsIn(text: string, version: Version): readonly RegExpExecArray[] {
  return [...text.matchAll(field)].filter(({ 0: whole, index }) => {
    if (/epss|impact|exploitab/i.test(whole)) return false
    const ahead = `${text.slice(0, index)}${whole.replace(/\w*score[^]*$/i, '')}`
    const [, major] = versionOfScore.exec(ahead) ?? []
    return major === undefined || version.startsWith(major)
  })
}

/** The number with nothing but words of scoring between it and the vector, and no version. */
function closeTo(front: string): RegExpExecArray | undefined {
  const match = inFront.exec(front)
  if (!match) return undefined
  const { index } = match
  if (/[/#]\s*$/.test(front.slice(0, index)) && /^[234]\.[01]/.test(match[1] ?? ''))
    return undefined
  const isVersion = (versions as readonly string[]).includes(match[1] ?? '')
  const ahead = front.slice(0, index)
  if (noScore.test(ahead) && (isVersion || !/cvss[\s_:-]*$/i.test(ahead))) return undefined
  return match
}

/** What is claimed wrongly; undefined where the score fits or none is claimed. */
export function claimedScore(vector: Vector, scores: readonly number[]): ClaimedScore | undefined {
  const [stated] = scores
  if (stated === undefined) return undefined
  const { min, max } = scoreRange(vector)
  if (scores.some((score) => score >= min && score <= max)) return undefined
  const reason = reasonOf(vector, stated)
  return reason ? { score: stated, reason } : { score: stated }
}

function reasonOf(vector: Vector, stated: number): ClaimedScore['reason'] {
  const scores = scoreVector(vector)
  if (!scores) return undefined
  const deviation = deviations(vector).find(({ score }) => score === stated)
  if (deviation?.code === 'first-v4-rounds-tie-down') return { kind: 'first-v4-tie' }
  if (scores.base === stated) return { kind: 'base' }
  if (deviation?.code === 'v3.1-environmental-as-base') return { kind: 'environmental-as-base' }
  if (scores.temporal === stated || scores.threat === stated) return { kind: 'temporal' }
  const metrics = formatVector(vector).replace(/^CVSS:\d\.\d\/?/, '')
  for (const version of versions) {
    if (version === vector.version) continue
    const other = parseVector(`CVSS:${version}/${metrics}`)
    const otherScores = other.ok ? scoreVector(other.vector) : undefined
    if (otherScores && (otherScores.overall === stated || otherScores.base === stated))
      return { kind: 'other-version', version }
  }
  return undefined
}
