import { closingQuote, longestString, unescaped } from './json-strings.ts'

const number = /[-+.\deE]+/y
const word = /[A-Za-z_$][\w$]*/y
const blank = /[\s,:\uFEFF]*/y
const comment = /\/\/[^\n]*\n|\/\*[^]*?\*\//y
const values = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
  ['undefined', null],
  ['NaN', null],
  ['Infinity', null],
])

/** What comes next in a text: a sign that opens or closes, or a value; `more` where it may go on behind the end. */
export type Token =
  | { readonly kind: 'sign'; readonly sign: '{' | '}' | '[' | ']' }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'value'; readonly value: number | boolean | null }
  | { readonly kind: 'more' }
  | { readonly kind: 'wrong' }

const more: Token = { kind: 'more' }
const wrong: Token = { kind: 'wrong' }

/** The tokens of a text that arrives in parts. */
export type JsonText = {
  readonly add: (text: string) => void
  readonly next: (isLast: boolean) => Token
  /** The place of what comes next: characters passed, and the line. */
  readonly where: () => { readonly character: number; readonly line: number }
  /** Marks the sign that was just read as the beginning of a value. */
  readonly begin: () => void
  /** Says that the value which was begun is whole. */
  readonly finish: () => void
  /** Goes to the line behind that on which the value began that is being read; false where none is there. */
  readonly skipLine: () => boolean
}

/** Tokens of JSON. Commas and colons count as blanks, as do comments: what is missing between two values is no reason to lose them. */
export function createJsonText(): JsonText {
  let text = ''
  let at = 0
  let counted = 0
  let passed = 0
  let line = 1
  let searched = 0
  // Where the value began that is being read, while that is not too long ago.
  let begun: { at: number; line: number } | undefined

  function countLines() {
    for (let end = text.indexOf('\n', counted); end !== -1 && end < at;) {
      line += 1
      counted = end + 1
      end = text.indexOf('\n', counted)
    }
    counted = at
  }

  function skipBlank() {
    for (;;) {
      blank.lastIndex = at
      blank.test(text)
      at = blank.lastIndex
      if (text[at] !== '/') return
      comment.lastIndex = at
      if (!comment.test(text)) return
      at = comment.lastIndex
    }
  }

  /** Of a value that is longer than what is kept, only the beginning stays. */
  function shorten() {
    if (text.length - at < 4 * longestString) return
    countLines()
    begun = undefined
    passed += text.length - longestString - 3
    text = text.slice(at, at + 1 + longestString) + text.slice(-2)
    at = 0
    counted = 0
    searched = text.length - 2
  }

  function string(): Token {
    const end = closingQuote(text, at + 1, Math.max(at + 1, searched))
    if (end === -1) {
      searched = Math.max(at + 1, text.length - 1)
      shorten()
      return more
    }
    const value = unescaped(text.slice(at + 1, end))
    at = end + 1
    searched = 0
    return { kind: 'string', value }
  }

  function bare(isLast: boolean): Token {
    const isNumber = /[-.\d]/.test(text[at] ?? '')
    const pattern = isNumber ? number : word
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) return !isLast && text.length - at < 3 ? more : wrong
    if (!isLast && at + found.length === text.length) return more
    const value = isNumber ? Number(found) : values.get(found)
    if (value === undefined || Number.isNaN(value)) return wrong
    at += found.length
    return { kind: 'value', value }
  }

  return {
    add(part) {
      countLines()
      if (begun && at - begun.at > longestString) begun = undefined
      const from = begun?.at ?? at
      if (begun) begun = { ...begun, at: 0 }
      passed += from
      text = text.slice(from) + part
      searched = Math.max(0, searched - from)
      at -= from
      counted -= from
    },
    next(isLast) {
      skipBlank()
      const sign = text[at]
      if (sign === undefined) return more
      if (sign === '"') return string()
      if (sign === '{' || sign === '}' || sign === '[' || sign === ']') {
        at += 1
        return { kind: 'sign', sign }
      }
      // A comment without an end is no comment.
      if (sign === '/') return isLast || text.length - at > longestString ? wrong : more
      return bare(isLast)
    },
    where() {
      countLines()
      return { character: passed + at, line }
    },
    begin() {
      countLines()
      begun = { at: at - 1, line }
    },
    finish() {
      begun = undefined
    },
    skipLine() {
      if (begun) {
        at = begun.at
        counted = begun.at
        line = begun.line
        begun = undefined
      }
      const end = text.indexOf('\n', at)
      searched = 0
      at = end === -1 ? text.length : end + 1
      return end !== -1
    },
  }
}
