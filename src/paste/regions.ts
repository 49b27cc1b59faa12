/** Vector strings as they stand in a text: put together from their pieces, with what was left. */

import { type Repair, type Version, versions } from '#cvss/index.ts'
import { type Cluster, clustersOf, hasKey, isEnough } from './clusters.ts'
import { type MarkedText, codesWithin } from './marks.ts'
import { isKey, isMandatory, isValue, splitMetrics, versionNamed } from './metric-grammar.ts'
import { tokensIn } from './tokens.ts'
import { valueOfWord } from './words.ts'

/** A vector string that was found; `text` is what reading it starts from. */
export type Region = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly hasPrefix: boolean
  /** What was done to get `text`, in addition to what reading it will repair. */
  readonly repairs: readonly Repair[]
  readonly left: readonly string[]
}

/** Farthest distance of a group that is given as a string of its own, in characters. */
const farthestGroup = 200
/** Farthest distance of a metric that is named as left, in characters. */
const farthestLeft = 80
const longestLeft = 60
const mostLeft = 40

/** Every piece of the text that has a prefix and a metric, or at least three metrics. */
export function regionsIn({ plain, marks }: MarkedText): readonly Region[] {
  const clusters = joined(plain, clustersOf(plain, tokensIn(plain)))
  return clusters.map((cluster) => regionOf(cluster, { plain, marks }))
}

/** Clusters with the groups that belong to them; pieces of none are named at their neighbour. */
function joined(plain: string, clusters: readonly Cluster[]): readonly Cluster[] {
  const whole: Cluster[] = []
  let waiting: Cluster[] = []
  for (const cluster of clusters) {
    const last = whole.at(-1)
    if (last && isPartOf(last, cluster)) {
      join(plain, last, cluster)
      continue
    }
    if (last && isGroupOf(cluster, last)) {
      whole[whole.length - 1] = joinedInFront(plain, last, cluster)
      continue
    }
    if (isEnough(cluster)) {
      for (const piece of waiting)
        if (cluster.start - piece.end <= farthestLeft) leave(cluster, piece)
      waiting = []
      whole.push(cluster)
    } else if (last && cluster.start - last.end <= farthestLeft) leave(last, cluster)
    else waiting = [...waiting.slice(-mostLeft), cluster]
  }
  return whole
}

/** A further group, or the rest of a base that was torn, without a clash. */
function isPartOf(whole: Cluster, part: Cluster): boolean {
  if (part.start - whole.end > farthestGroup || part.metrics.length === 0) return false
  // First what most neighbours of a list fail.
  if (part.metrics.some(({ key }) => hasKey(whole, key))) return false
  // Without a prefix both together tell it: `AV:N, AC:L` alone are of any.
  const version = versionOf({ ...whole, metrics: [...whole.metrics, ...part.metrics] })
  const ownVersion = part.prefix && versionOf(part)
  if (ownVersion !== undefined && ownVersion !== version) return false
  const fits = part.metrics.every(
    ({ key, value }) => isKey(key, version) && isValue(key, value, version),
  )
  if (!fits) return false
  if (part.metrics.every(({ key }) => !isMandatory(key, version))) return true
  return (
    !part.prefix && whole.metrics.every(({ key }) => isMandatory(key, version)) && isEnough(part)
  )
}

/** A group without a prefix in front of the base that it belongs to. */
function isGroupOf(whole: Cluster, group: Cluster): boolean {
  if (group.prefix || whole.metrics.length === 0) return false
  if (whole.start - group.end > farthestGroup) return false
  if (!isPartOf({ ...whole, end: group.end }, { ...group, start: group.end })) return false
  const version = versionOf(whole)
  return group.metrics.every(({ key }) => !isMandatory(key, version))
}

function joinedInFront(plain: string, group: Cluster, whole: Cluster): Cluster {
  const both = {
    ...whole,
    joints: [...whole.joints],
    metrics: [...whole.metrics],
    left: [...whole.left],
  }
  join(plain, both, { ...group, start: whole.end, end: whole.end })
  return { ...both, start: group.start }
}

function join(plain: string, whole: Cluster, part: Cluster): void {
  const between = plain.slice(whole.end, part.start).trim().slice(0, longestLeft)
  whole.joints.push({ code: 'joined', at: whole.text.length, text: between })
  whole.text += `/${part.text}`
  whole.metrics.push(...part.metrics)
  whole.keys += part.keys
  whole.left.push(...part.left)
  whole.end = part.end
}

/** Names a piece, unless it only repeats what the vector says. */
function leave(whole: Cluster, { metrics, text }: Cluster): void {
  const said = whole.text.toUpperCase().split('/')
  const isKnown = metrics.every((metric) => said.includes(metric.text.toUpperCase()))
  const isMeant = metrics.some(
    ({ key, value, isValid }) => isValid || (key === key.toUpperCase() && value.length < 5),
  )
  if (!isKnown && isMeant) whole.left.push(text)
}

/** The version that the prefix names or that has all of the metrics, newest first but for v3.0. */
function versionOf({ prefix, metrics }: Cluster): Version | undefined {
  if (prefix) return versionNamed(prefix.number)
  return versions.find(
    (version) =>
      version !== '3.0' &&
      metrics.every(
        ({ key, value, isValid }) =>
          isKey(key, version) && (!isValid || isValue(key, value, version)),
      ),
  )
}

function regionOf(cluster: Cluster, { marks }: MarkedText): Region {
  const { start, end, prefix, joints, left } = cluster
  const opening = prefix ? `${prefix.text}/` : ''
  const repairs: Repair[] = joints.map(({ code, at, text }) => {
    return { code, position: opening.length + at, text, became: '/' }
  })
  for (const code of codesWithin(marks, start, end))
    repairs.push({ code, position: 0, text: '', became: '' })
  return {
    start,
    end,
    text: opening + inLetters(cluster, repairs),
    hasPrefix: prefix !== undefined,
    repairs: firstOfEach(repairs),
    left: namedOnce(left),
  }
}

/** The metrics of a cluster with every slash, values in words as letters; what was done is added. */
function inLetters(cluster: Cluster, repairs: Repair[]): string {
  // Most have nothing of either.
  if (!/:[^/]*:|:[^/]{2}/.test(cluster.text)) return cluster.text
  const version = versionOf(cluster)
  const pieces = cluster.text.split('/').flatMap((piece) => {
    const isRun = piece.indexOf(':') !== piece.lastIndexOf(':')
    const parts = isRun ? splitMetrics(piece) : undefined
    if (parts)
      repairs.push({ code: 'missing-slash', position: 0, text: piece, became: parts.join('/') })
    return parts ?? [piece]
  })
  const letters = pieces.map((piece) => {
    // A letter behind the colon, as most are, is none of a word.
    if (piece.length - piece.indexOf(':') < 3) return piece
    const [key = '', value = ''] = piece.split(':', 2)
    if (value.length < 2) return piece
    const letter = valueOfWord(key, value, version)
    if (letter === undefined || letter.toUpperCase() === value.toUpperCase()) return piece
    repairs.push({ code: 'value-in-words', position: 0, text: piece, became: `${key}:${letter}` })
    return `${key}:${letter}`
  })
  return letters.join('/')
}

function firstOfEach(repairs: readonly Repair[]): readonly Repair[] {
  if (repairs.length < 2) return repairs
  const seen = new Set<string>()
  return repairs.filter(({ code, text }) => {
    const kind = code === 'value-in-words' ? `${code} ${text}` : code
    if (seen.has(kind)) return false
    seen.add(kind)
    return true
  })
}

function namedOnce(left: readonly string[]): readonly string[] {
  if (left.length === 0) return left
  return [...new Set(left.map((text) => text.slice(0, longestLeft)))].slice(0, mostLeft)
}
