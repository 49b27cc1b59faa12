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

/** A stated score that is not the vector's, with the reason where a known one fits. */
export type ClaimedScore = {
  readonly score: number
  readonly reason?:
    | { readonly kind: 'base' | 'temporal' | 'environmental-as-base' | 'first-v4-tie' }
    | { readonly kind: 'other-version'; readonly version: Version }
}

const before = 90
const behind = 120
const score = '(?<![\\d.:])(10(?:\\.0)?|\\d\\.\\d)(?![\\d%]|\\.\\d|[-–]\\d)'
const words =
  '(?:cvss\\w*|v[234](?:\\.[01])?|base|overall|score|scored|rating|rated|severity|none|low|medium|moderate|high|critical|vector|string|is|of|a|at|the|with|has)'
const gap = `(?:[^\\p{L}\\d.]|${words}(?![\\p{L}]))*`
const field = /["']?(?:\w*score)["']?\s*[:=：]\s*["']?(10(?:\.0)?|\d(?:\.\d)?)(?![\d.]*\d)/giu
const inFront = new RegExp(`${score}${gap}$`, 'iu')
const rightBehind = new RegExp(`^(?:[\\s)\\]"',;:/=*_|–—-]|base|score|is|of)*${score}`, 'iu')
/** A number behind one of these is a version or a share. */
const noScore = /(?:cvss[\s_:-]*v?(?:ersion)?[\s_]*|\bv|version[\s"':=]*|epss[^\n]{0,20})$/i

/** The scores that the words or fields around a vector state; the first is the nearest. */
export function scoresBeside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const front = text.slice(Math.max(from, start - before), start)
  const own = front.slice(front.lastIndexOf('}') + 1)
  const [back = ''] = text.slice(end, Math.min(to, end + behind)).split('}', 1)
  const fields = [...own.matchAll(field), ...back.matchAll(field)]
  const stated = fields.filter(({ 0: whole }) => !/epss|impact|exploitab/i.test(whole))
  const near = stated.length > 0 ? stated : [closeTo(own) ?? rightBehind.exec(back)]
  return near.flatMap((match) => (match?.[1] === undefined ? [] : Number(match[1])))
}

/** The number with nothing but words of scoring between it and the vector, and no version. */
function closeTo(front: string): RegExpExecArray | undefined {
  const match = inFront.exec(front)
  if (!match) return undefined
  const { index } = match
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
