/** Finds prefixes and metrics in a text, also those that something broke in the middle. */

import { breaker, squeezed } from './breakers.ts'
import { isKey, isValue } from './metric-grammar.ts'

/** A prefix or a metric where it stands; `text` is it without what broke it. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
} & (
  | {
      readonly kind: 'prefix'
      /** As written, `3` or `3.1`. */
      readonly number: string
      /** Written `CVSS:3.1` or `CVSS2#`, so that it can be nothing else: no score, no words. */
      readonly isTight: boolean
    }
  | {
      readonly kind: 'metric'
      readonly key: string
      readonly value: string
      /** Whether some version has the metric with that value. */
      readonly isValid: boolean
    }
)
export type MetricToken = Extract<Token, { kind: 'metric' }>
export type PrefixToken = Extract<Token, { kind: 'prefix' }>

/** What a letter must not touch to begin or end a metric: letters that could be part of it. */
const letters =
  'A-Za-z0-9\\u00c0-\\u024f\\u0300-\\u036f\\u0370-\\u058f\\u13a0-\\u13ff\\u1e00-\\u1fff\\u2c60-\\u2c7f\\ua720-\\ua7ff\\uab30-\\uabbf'
const gap = `${breaker}{0,6}`
const prefixes = new RegExp(
  `(?<![${letters}])c${gap}v${gap}s${gap}s${gap}[:#]?${gap}v?${gap}(\\d{1,2})(?:${gap}\\.${gap}(\\d{1,3}))?(?!\\d)`,
  'gi',
)
/** Behind a break the next metric's key is no value: `E:, RL:O`. */
const noKey = `(?:(?<!${breaker})|(?![a-z]{1,3}${gap}:))`
const metrics = new RegExp(
  `(?<![${letters}])([a-z]{1,3})(${gap}):(${gap})${noKey}([a-z\\d]{1,24})((?::[a-z\\d]+)*)(?![${letters}])`,
  'gi',
)
const words = /[a-z]+(?:[ _-][a-z]+){1,4}/iy

/** Prefixes and metrics in order; a value that no version has counts only without white space. */
export function* tokensIn(text: string): Generator<Token> {
  const waiting = prefixes[Symbol.matchAll](text)
  let prefix = nextPrefix(waiting)
  for (const match of text.matchAll(metrics)) {
    while (prefix && prefix.start <= match.index) {
      yield prefix
      prefix = nextPrefix(waiting)
    }
    const metric = metricOf(text, match)
    if (metric) yield metric
  }
  while (prefix) {
    yield prefix
    prefix = nextPrefix(waiting)
  }
}

function nextPrefix(waiting: Iterator<RegExpExecArray>): PrefixToken | undefined {
  const { value, done } = waiting.next()
  if (done === true) return undefined
  const [raw, major = '', minor] = value
  const number = minor === undefined ? major : `${major}.${minor}`
  const start = value.index
  const isTight = /[:#]v?$/i.test(squeezed(raw).slice(0, -number.length))
  return { kind: 'prefix', start, end: start + raw.length, text: squeezed(raw), number, isTight }
}

function metricOf(text: string, match: RegExpExecArray): MetricToken | undefined {
  const [raw, key = '', before = '', behind = '', value = '', more = ''] = match
  if (!isKey(key)) return undefined
  const start = match.index
  const end = start + raw.length
  const long = more === '' && value.length > 1 ? wordsAt(text, end - value.length, key) : undefined
  if (long !== undefined) {
    const { length } = long
    const longEnd = end - value.length + length
    return {
      kind: 'metric',
      start,
      end: longEnd,
      key,
      value: long,
      text: `${key}:${long}`,
      isValid: true,
    }
  }
  const isValid = more === '' && isValue(key, value)
  if (!isValid && before + behind !== '') return undefined
  return { kind: 'metric', start, end, text: `${key}:${value}${more}`, key, value, isValid }
}

/** A value of several words, `Official Fix`. */
function wordsAt(text: string, at: number, key: string): string | undefined {
  words.lastIndex = at
  let value = words.exec(text)?.[0] ?? ''
  while (/[ _-]/.test(value)) {
    if (isValue(key, value)) return value
    value = value.replace(/[ _-][a-z]+$/i, '')
  }
  return undefined
}
