/** Puts together the metrics that stand together, and whatever touches them. */

import { maximumVectorLength, type RepairCode } from '#cvss/index.ts'
import { gapCode, squeezed } from './breakers.ts'
import { isKey, versionNamed } from './metric-grammar.ts'
import { headOf } from './head.ts'
import { tailOf } from './tail.ts'
import type { MetricToken, PrefixToken, Token } from './tokens.ts'

/** Something between or within metrics that is to be told. */
export type Joint = { readonly code: RepairCode; readonly at: number; readonly text: string }

/** A vector string, or a piece of one, as it was put together. */
export type Cluster = {
  readonly start: number
  end: number
  readonly prefix: PrefixToken | undefined
  readonly metrics: MetricToken[]
  /** Keys of the metrics, in upper case and between spaces. */
  keys: string
  /** The prefix aside: metrics and what stands between them, parted by slashes. */
  text: string
  readonly joints: Joint[]
  /** What touches the end and is no metric. */
  readonly left: string[]
}

/** Longest text between two metrics of one vector, in characters. */
const longestGap = 64
/** Longest text of signs that are no breakers there. */
const longestPiece = 28

/** The clusters of a text, in order. */
export function clustersOf(text: string, tokens: Iterable<Token>): readonly Cluster[] {
  const clusters: Cluster[] = []
  let prefix: PrefixToken | undefined
  let cluster: Cluster | undefined
  for (const token of tokens) {
    const last = clusters.at(-1)
    if (last && token.start < last.end) continue
    if (token.kind === 'prefix') {
      if (cluster) finish(text, cluster)
      // A prefix with what cannot be read behind it is not lost.
      if (prefix) alone(text, prefix, clusters)
      cluster = undefined
      prefix = token
      continue
    }
    if (cluster && goesOn(text, cluster, token)) {
      add(text, cluster, token)
      continue
    }
    if (cluster) finish(text, cluster)
    if (prefix && !belongs(text, prefix, token)) {
      alone(text, prefix, clusters)
      prefix = undefined
    }
    cluster = begun(text, prefix, token)
    prefix = undefined
    clusters.push(cluster)
  }
  if (cluster) finish(text, cluster)
  if (prefix) alone(text, prefix, clusters)
  return clusters
}

/** Whether the prefix is that of the metric: nothing but a slash, colon or number sign is between. */
function belongs(text: string, prefix: PrefixToken, { start }: MetricToken): boolean {
  const gap = text.slice(prefix.end, start)
  if (gap.length > longestGap) return false
  const between = squeezed(gap)
  if (versionNamed(prefix.number) === undefined) return prefix.isTight && gap.startsWith('/')
  if (between.startsWith('/')) return between.length < longestPiece
  return between === '#' || (prefix.isTight && /^:?$/.test(between))
}

function begun(text: string, prefix: PrefixToken | undefined, first: MetricToken): Cluster {
  const cluster: Cluster = {
    start: (prefix ?? first).start,
    end: first.end,
    prefix,
    metrics: [],
    keys: ' ',
    text: '',
    joints: [],
    left: [],
  }
  const gap = prefix ? text.slice(prefix.end, first.start) : ''
  cluster.text = squeezed(gap).replace(/^[/:#]/, '')
  if (prefix) {
    tellWithin(text, cluster, prefix)
    if (gap !== '/' && gap !== '#') tell(cluster, gapCode(gap), gap)
  } else {
    const head = headOf(text, first)
    cluster.text = head.text
    if (head.code) tell(cluster, head.code, head.text === '' ? '/' : head.text)
  }
  push(text, cluster, first, cluster.text)
  return cluster
}

/** Whether a metric is one more of the cluster. */
function goesOn(text: string, cluster: Cluster, token: MetricToken): boolean {
  if (token.start - cluster.end > longestGap) return false
  const gap = text.slice(cluster.end, token.start)
  const between = squeezed(gap)
  const repeats = hasKey(cluster, token.key)
  if (between === '') return !repeats
  if (between.length > longestPiece || /\n\s*\n/.test(gap)) return false
  if (/^\/+$/.test(between)) return !repeats || !/\s/.test(gap)
  if (!between.startsWith('/') && !between.endsWith('/')) return false
  return between.endsWith('/') ? !repeats || between.startsWith('/') : true
}

function add(text: string, cluster: Cluster, token: MetricToken): void {
  // Too long to be read whatever else follows.
  if (cluster.text.length > maximumVectorLength) {
    cluster.end = token.end
    return
  }
  const gap = text.slice(cluster.end, token.start)
  const between = squeezed(gap)
  if (gap !== between || between === '') tell(cluster, gapCode(gap), gap)
  const joint = between === '' ? '/' : between
  cluster.text += joint
  push(text, cluster, token, joint)
}

/** Adds a metric to the cluster, which ends with what is `between`. */
function push(text: string, cluster: Cluster, token: MetricToken, between: string): void {
  tellWithin(text, cluster, token)
  cluster.metrics.push(token)
  // What stands in front may be the first letters of the key, as in `A⏎C:L`.
  const begun = between.endsWith('/') ? '' : cluster.text.slice(cluster.text.lastIndexOf('/') + 1)
  const metric = begun + token.text
  cluster.keys += `${metric.slice(0, metric.indexOf(':')).toUpperCase()} `
  cluster.text += token.text
  cluster.end = token.end
}

function tellWithin(text: string, cluster: Cluster, token: Token): void {
  // As it stands, so that nothing was left out.
  if (token.text.length === token.end - token.start) return
  const raw = text.slice(token.start, token.end)
  if (squeezed(raw) !== raw && squeezed(raw) === token.text)
    tell(cluster, /^[^\s]*(?:\s+[^\s]*)*$/.test(raw) ? 'white-space' : 'separator', raw)
}

function tell({ joints, text }: Cluster, code: RepairCode, told: string): void {
  joints.push({ code, at: text.length, text: told.trim().slice(0, 40) })
}

function finish(text: string, cluster: Cluster): void {
  const tail = tailOf(text, cluster.end, cluster.metrics.at(-1))
  if (tail.isBroken) tell(cluster, 'separator', text.slice(cluster.end, tail.end))
  cluster.text += tail.text
  cluster.end = tail.end
  cluster.left.push(...tail.left)
}

/** A prefix with no metric behind it: something that touches it may have been meant as one. */
function alone(text: string, prefix: PrefixToken, clusters: Cluster[]): void {
  if (!prefix.isTight && versionNamed(prefix.number) === undefined) return
  const tail = tailOf(text, prefix.end, undefined)
  if (!/^\/[^/]/.test(tail.text)) return
  clusters.push({
    start: prefix.start,
    end: tail.end,
    prefix,
    metrics: [],
    keys: ' ',
    text: tail.text.slice(1),
    joints: [],
    left: [...tail.left],
  })
}

/** Whether the cluster has a metric. */
export function hasKey({ keys }: Cluster, key: string): boolean {
  return keys.includes(` ${key.toUpperCase()} `)
}

/** Whether the cluster has enough to be taken for a vector string. */
export function isEnough({ prefix, metrics, text, joints }: Cluster): boolean {
  if (!prefix && metrics.length < 2) return false
  const segments = text.split('/').filter((piece) => /^[a-z]{1,4}:[a-z\d]{1,24}/i.test(piece))
  if (prefix) return segments.length > 0 || text.includes(':')
  // A slash in front: the rest of something that was cut, unless it begins as a vector does.
  if (joints[0]?.code === 'leading-slash' && !/^AV:/i.test(text)) return false
  const known = metrics.filter(({ key, isValid }) => isValid && isKey(key))
  return segments.length >= 3 && known.length >= 2
}
