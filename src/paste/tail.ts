/** What follows the last metric that was found and may be one more, or a piece of one. */

import { breaker, isBreaker } from './breakers.ts'
import { isKey, isValue } from './metric-grammar.ts'
import type { MetricToken } from './tokens.ts'

export type Tail = {
  /** To be put behind the vector string, slash included. */
  readonly text: string
  readonly end: number
  readonly isBroken: boolean
  /** Looks like more of the vector and is not taken for it. */
  readonly left: readonly string[]
}

const longest = 64
/** Pieces that are read behind the last metric. */
const mostPieces = 40
const touching = /^\/+([^\s/]{1,40})/
const harmless =
  /^(?:\d+(?:\.\d+)?|10|none|low|medium|moderate|high|critical|important|score|base|severity|cvss\S*|edit|html?|pdf|index\S*)$/i

/** Reads on behind a metric: a value that goes on, one more broken metric, a word that touches. */
export function tailOf(text: string, end: number, last: MetricToken | undefined): Tail {
  const continued = last && continuedValue(text, end, last)
  if (continued?.isCertain === true)
    return withMore(text, { ...continued, isBroken: true, left: [] })
  const left = continued ? [continued.text] : []
  return withMore(text, { text: '', end, isBroken: false, left })
}

function withMore(text: string, first: Tail): Tail {
  let tail = first
  for (let times = 0; times < mostPieces; times++) {
    const next = oneMore(text, tail)
    if (next.end === tail.end) return next
    tail = next
  }
  return tail
}

function oneMore(text: string, tail: Tail): Tail {
  const metric = brokenMetric(text, tail.end)
  if (metric) return { ...tail, text: tail.text + metric.text, end: metric.end, isBroken: true }
  if (text.charAt(tail.end) !== '/') return tail
  const [raw, word] = touching.exec(text.slice(tail.end, tail.end + longest)) ?? []
  if (raw === undefined || word === undefined) return tail
  const piece = withoutEnd(word)
  if (piece === '' || harmless.test(piece)) return tail
  if (isMeant(piece)) {
    const end = tail.end + raw.length - word.length + piece.length
    return { ...tail, text: `${tail.text}/${piece}`, end }
  }
  return { ...tail, left: [...tail.left, piece] }
}

/** Without the punctuation behind a word; behind the letters of a metric it may be its value. */
function withoutEnd(word: string): string {
  const [piece = ''] = /^.*[\p{L}\p{M}\p{N}:]/u.exec(word) ?? []
  return /^[A-Z]{1,3}:?$/.test(piece) ? word : piece
}

/** A metric that cannot be read is still one: it stops the vector, or is named. */
function isMeant(piece: string): boolean {
  const [, key = '', sign = ''] = /^([a-z]{1,4})(.*)$/isu.exec(piece) ?? []
  if (/^\p{L}{1,4}:/u.test(piece) && !piece.startsWith('http')) return true
  return isKey(key) && !/^[\p{L}\p{N}.,;!?)]/u.test(sign)
}

/** `U:Am⏎ber`: letters that make a value of what is none. `N⏎D` may be either. */
function continuedValue(
  text: string,
  end: number,
  { key, value, isValid }: MetricToken,
): { readonly text: string; readonly end: number; readonly isCertain: boolean } | undefined {
  let more = ''
  let at = end
  while (at < text.length && at < end + 12 && isBreaker(text.charAt(at))) at++
  if (at === end) return undefined
  for (; at < text.length && more.length < 8; at++) {
    if (!/[a-z]/i.test(text.charAt(at))) return undefined
    more += text.charAt(at)
    const isEnd = !/[a-z\d:]/i.test(text.charAt(at + 1))
    if (isEnd && isValue(key, value + more)) return { text: more, end: at + 1, isCertain: !isValid }
    if (isEnd) return undefined
  }
  return undefined
}

const aroundColon = new RegExp(`${breaker}*:${breaker}*`)
const inFront = new RegExp(`^${breaker}+`)

function withoutFront(raw: string): string {
  return raw.replace(inFront, '')
}

/** One more metric behind a slash, broken within its letters. */
function brokenMetric(
  text: string,
  start: number,
): { readonly text: string; readonly end: number } | undefined {
  let slash = start
  while (slash < text.length && slash < start + longest && isBreaker(text.charAt(slash))) slash++
  if (text.charAt(slash) !== '/') return undefined
  let signs = ''
  let best: { text: string; end: number } | undefined
  for (let at = slash; at < text.length && at < start + longest && signs.length < 12; at++) {
    const sign = text.charAt(at)
    if (isBreaker(sign)) continue
    if (signs === '' ? sign !== '/' : !/[a-z\d:]/i.test(sign)) break
    signs += sign
    if (/[a-z\d:]/i.test(text.charAt(at + 1))) continue
    const [, key = '', value = ''] = /^\/([a-z]{1,3}):([a-z\d]+)$/i.exec(signs) ?? []
    if (!isKey(key) || !isValue(key, value)) continue
    // One that is not broken was seen before, and has been decided on.
    const raw = text.slice(slash + 1, at + 1).replace(aroundColon, ':')
    if (withoutFront(raw) !== signs.slice(1)) best = { text: signs, end: at + 1 }
  }
  return best
}
