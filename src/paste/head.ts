/** What touches the first metric of a vector string without a prefix. */

import type { RepairCode } from '#cvss/index.ts'
import { breaker, isBreaker, squeezed } from './breakers.ts'
import type { MetricToken } from './tokens.ts'

export type Head = {
  /** To be put in front of the vector string; it may stop it from being read. */
  readonly text: string
  readonly code?: RepairCode
}

const longest = 60
/** Most breakers between a slash and the metric. */
const mostBreakers = 6
const touching = new RegExp(`([^\\s/]{0,40})/+${breaker}{0,${mostBreakers}}$`)
const parted = new RegExp(`(?<![a-z\\d])(a)${breaker}{1,8}$`, 'i')
/** A score, a version, a word such as `vectors` in an address, a label. */
const harmless = /^(?:10(?:\.0)?|v?\d\.\d|cvss|(?:.*[^a-z])?[a-z]{4,}:?)$/i
/** The value of a field, `cvss2=6.8/AV:…`. */
const scoreOfField = /[a-z\d]=(?:10(?:\.0)?|\d\.\d)$/i

/** Reads back from the first metric: the letter that was parted from it, or what a slash holds on to it. */
export function headOf(text: string, { key, isValid, start }: MetricToken): Head {
  const before = text.slice(Math.max(0, start - longest), start)
  // `A⏎V:N`: the first letter of every vector was parted from its second.
  const [, letter] = (key.toUpperCase() === 'V' && !isValid && parted.exec(before)) || []
  if (letter !== undefined) return { text: letter, code: 'separator' }
  let at = start
  while (start - at < mostBreakers && isBreaker(text.charAt(at - 1))) at--
  if (text.charAt(at - 1) !== '/') return { text: '' }
  const [, raw] = touching.exec(before) ?? []
  if (raw === undefined) return { text: '' }
  const piece = squeezed(raw)
  // A slash between blanks parts two things.
  if (piece === '')
    return /\s\/\s+$/.test(before) ? { text: '' } : { text: '', code: 'leading-slash' }
  return harmless.test(piece) || scoreOfField.test(raw) ? { text: '' } : { text: `${piece}/` }
}
