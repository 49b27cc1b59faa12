/** The score that a text states beside a vector. */

import {
  type DeviationCode,
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
import { isScored } from './named-version.ts'

/** Deviations that a text beside a vector is told of. */
type ToldDeviation = Exclude<DeviationCode, 'first-v3.0-float-roundup'>

/** A stated score that is not the vector's, with the reason where a known one fits. */
export type ClaimedScore = {
  readonly score: number
  readonly reason?:
    | { readonly kind: 'base' | 'temporal' | ToldDeviation }
    | { readonly kind: 'other-version'; readonly version: Version }
}

const before = 90
const behind = 120
/** What says that a score is one of ten, as GitHub and others write it. */
const scale = '(?:\\s?/\\s?10(?:[.,]0)?|\\s(?:out\\s)?of\\s10(?:[.,]0)?)'
const score = `(?<![\\d.,:]|\\d\\s?/\\s?|\\d\\s(?:out\\s)?of\\s)(10(?:[.,]0)?|\\d[.,]\\d|\\d(?=${scale}(?![\\d.,])))${scale}?(?![\\d%]|[.,]\\d|[-–]\\d)`
const words =
  '(?:cvss\\w*|v[234](?:\\.[01])?|base|overall|score|scored|rating|rated|severity|none|low|medium|moderate|high|critical|vector|string|is|of|a|at|the|with|has)'
const gap = `(?:[^\\p{L}\\d.]|${words}(?![\\p{L}]))*`
/** A score by the name of its field, or by its kind alone where the number has a decimal. */
const field =
  /(?:["']?(?:[a-z]+[ _-])?(?:\w*score)["']?(?:\s*[:=：]|\s+(?:is|of|was)\b)?|(?<![\p{L}\d_])(?:base|temporal|threat|environmental|overall)\s*[:=：]?\s*(?=(?:\d|10)[.,]\d))\s*["']?(10(?:[.,]0)?|\d(?:[.,]\d)?)(?![\d.]*\d)(?!,\d)/giu
const inFront = new RegExp(`${score}${gap}$`, 'iu')
/** A number alone in the next cell. */
const nextCell = /^[ \t]*[|\t][ \t]*(10|\d)[ \t]*(?:[|\t\n]|$)/
const rightBehind = new RegExp(
  `^(?:[\\s)\\]"',;:/=*_|→⇒>–—-]|base|score|scored|scores|rated|rates|at|as|is|of)*${score}`,
  'iu',
)
/** In parentheses right behind a vector, with words of scoring at most: `(8.1 High)`, `[CVSS: 8.1]`. */
const inParentheses = new RegExp(
  `^\\s{0,3}[(\\[]\\s?(?:(?:${words})[\\s:=,/–—-]{1,3}){0,4}${score}(?=\\s?[)\\]]|[\\s,;/–—-]{1,3}(?:${words}(?![\\p{L}])[\\s,;]?){1,3}[)\\]])`,
  'iu',
)
/** A number behind one of these is a version or a share. */
const noScore = /(?:cvss[\s_:-]*v?(?:ersion)?[\s_]*|\bv|version[\s"':=]*|epss[^\n]{0,20})$/i

/** A version in front of a score says whose it is. */
const versionOfScore = /\b(?:cvss[\s_:-]*)?v?([234])(?:\.[01])?[\s_:-]*(?:base[\s_:-]*)?$/i
/** One of several scores of the same vector. */
const kindOfScore = /base|temporal|environmental|threat|overall|["']/i
const partOfLink = new RegExp(`${linkStart}[^${linkEnd}]*$`)

/** A score that a text states, and which of a vector's scores it says that is. */
export type StatedScore = {
  readonly score: number
  readonly kind?: 'base' | 'temporal' | 'threat' | 'environmental' | undefined
}

/**
 * The scores that the words or fields around a vector state. The first is the nearest in front that
 * is not of another version.
 */
export function scoresBeside(
  text: string,
  place: Place,
  bounds: Bounds,
  version: Version,
): readonly StatedScore[] {
  // Numbers in a link are no scores.
  const own = textInFront(text, place, bounds, before).replace(partOfLink, ' ')
  const [back = ''] = textBehind(text, place, bounds, behind).split('}', 1)
  const inFields = [...fieldsIn(own, version).toReversed(), ...fieldsIn(back, version)]
  const [nearest, ...rest] = inFields
  const near = nearest
    ? [nearest, ...rest.filter(([whole]) => kindOfScore.test(whole))]
    : [
        statesNone(own)
          ? (parenthesesBehind(back) ??
            closeTo(own, version) ??
            rightBehind.exec(back) ??
            nextCell.exec(back))
          : undefined,
      ]
  return near.flatMap((match) => {
    if (match?.[1] === undefined) return []
    return { score: Number(match[1].replace(',', '.')), kind: kindOf(match[0]) }
  })
}

function kindOf(whole: string): StatedScore['kind'] {
  const [kind] = /base|temporal|threat|environmental/.exec(whole.toLowerCase()) ?? []
  // The pattern has these words only.
  return kind as StatedScore['kind']
}

/** A score of another kind or version is none of the vector's in other words either. */
function statesNone(text: string): boolean {
  return text.matchAll(field).next().done === true
}

function fieldsIn(text: string, version: Version): readonly RegExpExecArray[] {
  return [...text.matchAll(field)].filter(({ 0: whole, index }) => {
    if (/epss|impact|exploitab/i.test(whole)) return false
    const [label = ''] = /^[^]*?(?=\w*score)/i.exec(whole) ?? []
    const ahead = `${text.slice(0, index)}${label}`
    const [, major] = versionOfScore.exec(ahead) ?? []
    return major === undefined || version.startsWith(major)
  })
}

/** A number alone in parentheses may name the version. */
function parenthesesBehind(back: string): RegExpExecArray | undefined {
  const match = inParentheses.exec(back)
  return (versions as readonly string[]).includes(match?.[1] ?? '')
    ? undefined
    : (match ?? undefined)
}

/** The number with nothing but words of scoring between it and the vector, and no version. */
function closeTo(front: string, version: Version): RegExpExecArray | undefined {
  const match = inFront.exec(front)
  if (!match) return undefined
  const { index } = match
  if (match[1] === version && !isScored(front.slice(0, index))) return undefined
  if (/[/#]\s*$/.test(front.slice(0, index)) && /^[234]\.[01]/.test(match[1] ?? ''))
    return undefined
  const isVersion = (versions as readonly string[]).includes(match[1] ?? '')
  const ahead = front.slice(0, index)
  if (noScore.test(ahead) && (isVersion || !/cvss[\s_:-]*$/i.test(ahead))) return undefined
  return match
}

/** Every score that is claimed wrongly, each measured by the score of its own kind. */
export function claimedScores(
  vector: Vector,
  stated: readonly StatedScore[],
): readonly ClaimedScore[] {
  const { min, max } = scoreRange(vector)
  const own = scoreVector(vector)
  const isInRange = ({ score }: StatedScore) => score >= min && score <= max
  const isOfItsKind = ({ score, kind }: StatedScore) => kind !== undefined && own?.[kind] === score
  const wrong = stated.filter((each) => !isInRange(each) && !isOfItsKind(each))
  // The score of a part alone is right and yet not the vector's: why is told.
  const told = wrong.length > 0 || stated.some(isInRange) ? wrong : stated.slice(0, 1)
  return [...new Set(told.map(({ score }) => score))].map((score) => {
    const reason = reasonOf(vector, score)
    return reason ? { score, reason } : { score }
  })
}

function reasonOf(vector: Vector, stated: number): ClaimedScore['reason'] {
  const scores = scoreVector(vector)
  if (!scores) return undefined
  const deviation = deviations(vector).find(({ score }) => score === stated)
  if (deviation?.code === 'first-v4-rounds-tie-down') return { kind: deviation.code }
  if (scores.base === stated) return { kind: 'base' }
  if (deviation?.code === 'v3.1-environmental-as-base') return { kind: deviation.code }
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
