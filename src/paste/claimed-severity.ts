/** The severity that the words beside a vector state. */

import { scoreRange, scoreVector, type Severity, severityOf, type Vector } from '#cvss/index.ts'
import { type Bounds, type Place, textBehind, textInFront } from './beside.ts'
import { linkEnd, linkStart } from './marks.ts'

const before = 60
const behind = 40

const words: ReadonlyMap<string, Severity> = new Map([
  ['none', 'none'],
  ['low', 'low'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['high', 'high'],
  ['critical', 'critical'],
])
const word = '(none|low|medium|moderate|high|critical)(?![\\p{L}\\d-])'
const label = '(?:severity|rating|rated|risk(?:\\s{1,3}(?:rating|level))?)'
const sign = `[\\s:="'(),/|–—${linkStart}${linkEnd}-]`
const scoring = `(?:${sign}|cvss|v?[234]\\.[01]|10(?:\\.0)?|\\d[.,]\\d|v[234]|base|score|overall|vector|string|severity|rated)`
const labelled = new RegExp(
  `(?<!\\p{L})(?:base_?)?${label}(?:\\s{0,3}is)?${sign}{0,6}${word}`,
  'giu',
)
const wordFirst = new RegExp(`(?<![\\p{L}-])${word}\\s{1,3}severity(?!\\p{L})`, 'giu')
/** Directly in front, with nothing but words of scoring between, and no label of something else. */
const inFront = new RegExp(`(?<![\\p{L}-])${word}${scoring}{0,24}$`, 'iu')
const rightBehind = new RegExp(
  `^${sign}{1,6}(?:\\d{1,2}[.,]\\d\\s{0,3})?${word}(?:[\\s).,;\\]]|$)`,
  'iu',
)
const otherLabel = /[\p{L}_]["']?\s{0,3}[:=|]\s{0,3}["'(]?$/iu
const ownLabel =
  /(?:severity|rating|risk|score|cvss|v[234](?:\.[01])?|base)["']?\s{0,3}[:=|]\s{0,3}["'(]?$/iu
/** Words that a metric's or another scale's value stands behind: `impact high`. */
const otherScale =
  /(?:impact|likelihood|probability|complexity|exploitability|confidence|priority|urgency|required|confidentiality|integrity|availability|interaction|potential|maturity|level|requirement|response)["']?[\s:=|]{1,4}$/i

/** The severity that is stated nearest to a vector. */
export function severityBeside(text: string, place: Place, bounds: Bounds): Severity | undefined {
  const { end } = place
  const { to } = bounds
  const own = textInFront(text, place, bounds, before)
  const following = textBehind(text, place, bounds, behind)
  const [line = ''] = following.split(/[}\n]/, 1)
  // In front of another vector the words are that one's, unless they are in parentheses.
  const isFree = to - end > behind || to === text.length || line.length < following.length
  const back = isFree ? line : (/^\s{0,3}[([][^()[\]]{1,20}[)\]]/.exec(line)?.[0] ?? '')
  const match =
    [...own.matchAll(labelled), ...own.matchAll(wordFirst)].at(-1) ??
    directlyIn(own) ??
    [...back.matchAll(labelled)].at(0) ??
    rightBehind.exec(back) ??
    (to === text.length ? labelledBelow(following) : undefined)
  return words.get(match?.[1]?.toLowerCase() ?? '')
}

/** A label on a line of its own, where no other vector follows that it could be about. */
function labelledBelow(following: string): RegExpExecArray | undefined {
  const [, ...lines] = following.split('}', 1)[0]?.split('\n') ?? []
  return [...lines.join('\n').matchAll(labelled)].at(0)
}

function directlyIn(front: string): RegExpExecArray | undefined {
  const match = inFront.exec(front)
  if (!match) return undefined
  const ahead = front.slice(0, match.index)
  if (otherScale.test(ahead)) return undefined
  return otherLabel.test(ahead) && !ownLabel.test(ahead) ? undefined : match
}

/** What is stated wrongly; undefined where it is the severity of one of the vector's scores. */
export function claimedSeverity(
  vector: Vector,
  stated: Severity | undefined,
): Severity | undefined {
  if (stated === undefined) return undefined
  const { version } = vector
  const { min, max } = scoreRange(vector)
  const { base = max, temporal = max, threat = max } = scoreVector(vector) ?? {}
  const own = [min, max, base, temporal, threat].map((score) => severityOf(version, score))
  const order = [...words.values()]
  const isWithin =
    order.indexOf(stated) >= order.indexOf(severityOf(version, min)) &&
    order.indexOf(stated) <= order.indexOf(severityOf(version, max))
  return isWithin || own.includes(stated) ? undefined : stated
}
