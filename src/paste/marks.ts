/**
 * Signs that stand in a text for what was taken out of it, so that it can be told. They are from
 * the private use area; those that a text has of its own are replaced first.
 */

import type { RepairCode } from '#cvss/index.ts'
import { firstPlace } from './first-place.ts'

export const invisibleMark = '\ue000'
export const lookAlikeMark = '\ue001'
export const markupMark = '\ue002'
/** A tag that begins a new line or cell. */
export const breakMark = '\ue003'
export const linkStart = '\ue004'
export const linkEnd = '\ue005'
/** Anything that parts two vectors, such as a link without one. */
export const wall = '\ue006'

const own = /[\ue000-\ue006]/g
const quietMarks = /[\ue000-\ue002]/g

/** What was taken out, and where in the text without the marks. */
export type Mark = { readonly at: number; readonly code: RepairCode }

export type MarkedText = { readonly plain: string; readonly marks: readonly Mark[] }

const codes: ReadonlyMap<string, RepairCode> = new Map([
  [invisibleMark, 'invisible'],
  [lookAlikeMark, 'look-alike'],
  [markupMark, 'markup'],
])

/** The text with signs of its own that look like marks replaced. */
export function withoutOwnMarks(text: string): string {
  return text.replace(own, wall)
}

/** Takes the marks of what has no width out of the text and lists them. */
export function settled(text: string): MarkedText {
  const marks: Mark[] = []
  const pieces: string[] = []
  let from = 0
  let length = 0
  for (const { 0: mark, index } of text.matchAll(quietMarks)) {
    pieces.push(text.slice(from, index))
    length += index - from
    from = index + 1
    const code = codes.get(mark)
    if (code !== undefined) marks.push({ at: length, code })
  }
  pieces.push(text.slice(from))
  return { plain: pieces.join(''), marks }
}

/** The marks between two places, ends included: what stood directly around a vector counts. */
export function codesWithin(
  marks: readonly Mark[],
  start: number,
  end: number,
): ReadonlySet<RepairCode> {
  const within = new Set<RepairCode>()
  for (let index = firstPlace(marks, ({ at }) => at <= start); index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined || mark.at >= end) break
    within.add(mark.code)
  }
  return within
}
