/**
 * Splits a vector string into its segments, undoing what mail, chat and HTML do to it. Works on
 * at most 2,048 characters, one pass, no backtracking.
 */

import { asciiSign, isInvisible } from './look-alikes.ts'

export type Segment = {
  /** Offset and text in the text as given, without surrounding white space. */
  readonly position: number
  readonly text: string
  /** The same with its surrounding white space, where that has to be named. */
  readonly outerPosition: number
  readonly outerText: string
  /** Decoded, without any white space. */
  readonly plain: string
  readonly percentEncoded: boolean
  readonly htmlEntity: boolean
  readonly whiteSpace: boolean
  readonly invisible: boolean
  readonly lookAlike: boolean
}

/** %3A, and %253A where a percent sign was encoded once more. */
const percentEncoded = /%(?:25)?([0-7][0-9a-f])/iy
const htmlEntity = /&(?:#x([0-7]?[0-9a-f])|#(\d{2,3})|(amp|colon|sol|lpar|rpar|nbsp|period));/iy
const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['colon', ':'],
  ['sol', '/'],
  ['lpar', '('],
  ['rpar', ')'],
  ['nbsp', ' '],
  ['period', '.'],
])
const whiteSpace = /^\s$/u

type Character = { readonly plain: string; readonly length: number; readonly kind: CharacterKind }
type CharacterKind = 'as-is' | 'percent' | 'entity' | 'invisible' | 'look-alike'

function characterAt(text: string, at: number): Character {
  if (text[at] === '%') {
    percentEncoded.lastIndex = at
    const match = percentEncoded.exec(text)
    if (match) {
      const plain = String.fromCharCode(Number.parseInt(match[1]!, 16))
      return { plain, length: match[0].length, kind: 'percent' }
    }
  }
  if (text[at] === '&') {
    htmlEntity.lastIndex = at
    const match = htmlEntity.exec(text)
    if (match) return { plain: entityText(match), length: match[0].length, kind: 'entity' }
  }
  const plain = text[at]!
  return plain < '\u0080' ? { plain, length: 1, kind: 'as-is' } : foreignCharacterAt(text, at)
}

function foreignCharacterAt(text: string, at: number): Character {
  const plain = String.fromCodePoint(text.codePointAt(at)!)
  const { length } = plain
  if (isInvisible(plain)) return { plain: '', length, kind: 'invisible' }
  const sign = asciiSign(plain)
  return sign === undefined
    ? { plain, length, kind: 'as-is' }
    : { plain: sign, length, kind: 'look-alike' }
}

function entityText([, hexadecimal, decimal, name]: RegExpExecArray): string {
  if (name) return namedEntities.get(name.toLowerCase())!
  return String.fromCharCode(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal))
}

/** The segments between slashes (also encoded ones), in order; at least one. */
export function splitSegments(text: string): readonly Segment[] {
  const segments: Segment[] = []
  let start = 0
  let plain = ''
  let kinds = new Set<CharacterKind>()
  let spaced = false
  function close(end: number): void {
    const outerText = text.slice(start, end)
    const inner = outerText.trim()
    segments.push({
      position: start + (inner === '' ? 0 : outerText.indexOf(inner)),
      text: inner === '' ? outerText : inner,
      outerPosition: start,
      outerText,
      // What is left of '&amp;' where a link's context was cut off behind the vector.
      plain: kinds.has('entity') ? plain.replace(/&+$/, '') : plain,
      percentEncoded: kinds.has('percent'),
      htmlEntity: kinds.has('entity'),
      whiteSpace: spaced,
      invisible: kinds.has('invisible'),
      lookAlike: kinds.has('look-alike'),
    })
  }
  for (let at = 0; at < text.length;) {
    const character = characterAt(text, at)
    if (character.plain === '/') {
      // An encoded slash is reported with the segment that it closes.
      kinds.add(character.kind)
      close(at)
      start = at + character.length
      plain = ''
      kinds = new Set()
      spaced = false
    } else {
      kinds.add(character.kind)
      if (whiteSpace.test(character.plain)) spaced = true
      else plain += character.plain
    }
    at += character.length
  }
  close(text.length)
  return segments
}
