/** Which values a row of words names, where a text leaves open which of them counts: `Network or Local`. */

import { specOf, type Version } from '#cvss/index.ts'
import { valueOfWord } from './words.ts'

/** Words that are a value; `end` is where they end. */
type Named = { readonly value: string; readonly words: string; readonly end: number }

const valueWords = /[a-z]+(?:[ _-][a-z]+){0,3}/iy
/** What may stand around a value: its letters, emphasis, quotes. */
const around = /(?:["'*_`]{0,3}[ ]{0,3}[([](?!or\b)[^()[\]\n]{1,40}[)\]])?["'*_`]{0,3}/iy
const lineBreak = /[ \r\t]*\n\s{0,4}["'*_`•·–-]{0,3}[ ]{0,3}/y
/** Parts cells of a row, in which a value stands alone. */
const cell = /[ ]*[\t|\ue003][\t|\ue003 ]*["'*_`]{0,3}/y
const dash = /[ ]+[-–—][ ]+["'*_`]{0,3}/y
const sign =
  /(?:[ ]{0,3}[-–—,;.]?[ ]{0,3}\b(?:no|rather|actually|sorry)\b[,:;]?[ ]{1,3}|[ ]{0,3}(?:,|\/|→|⇒|[-=]{1,2}>)?[ ]{0,3}\(?(?:(?:and\/or|or|and|to|vs\.?|versus)\b)?[ ]{0,3})["'*_`]{0,3}/iy
const valueEnd = /[ ]{0,3}(?:["'*_`)]{0,3}[ ]{0,3})(?:[,;/|→⇒\t\n\r\ue003([?]|\.?(?:\s|$)$|\.?$)/y
const doubt = /[ ]?\?/y

/** What a row names in a version: more than one value is no value. */
export type ValuesNamed = {
  /** As written, each once. */
  readonly words: readonly string[]
  readonly isDoubted: boolean
}

/** The values that stand where the value of a metric stands; prose behind it names none. */
export function valuesNamed(key: string, text: string, version: Version): ValuesNamed {
  const first = valueAt(key, text, 0, version)
  if (!first) return { words: [], isDoubted: false }
  const named = new Map([[first.value, first.words]])
  let end = skipped(around, text, first.end)
  let isDoubted = matches(doubt, text, end)
  for (let next = nextValue(key, text, end, version, first); next;) {
    if (!named.has(next.value)) named.set(next.value, next.words)
    end = skipped(around, text, next.end)
    isDoubted ||= matches(doubt, text, end)
    next = nextValue(key, text, end, version, first)
  }
  return { words: [...named.values()], isDoubted }
}

function nextValue(
  key: string,
  text: string,
  from: number,
  version: Version,
  first: Named,
): Named | undefined {
  for (const separator of [lineBreak, cell, dash, sign]) {
    const at = skipped(separator, text, from)
    const next = at === from ? undefined : valueAt(key, text, at, version)
    if (!next || next.words.length < 3 !== first.words.length < 3) continue
    const isAlone = matches(valueEnd, text, next.end) || matches(doubt, text, next.end)
    if (separator !== sign) {
      if (isAlone) return next
      continue
    }
    // "None required" says that there is none.
    const isPhrase = /^none$/i.test(first.words) && next.words === 'required'
    const isLikeFirst = isUpper(next.words) === isUpper(first.words)
    if (!isPhrase && (isAlone || (isLikeFirst && !/[-\w]/.test(text.charAt(next.end))))) return next
  }
  return undefined
}

/** The longest run of words that is a value; letters alone are one, too. */
function valueAt(key: string, text: string, at: number, version: Version): Named | undefined {
  valueWords.lastIndex = at
  const [run = ''] = valueWords.exec(text) ?? []
  for (let words = run; words !== ''; words = words.replace(/[ _-]?[a-z]+$/i, '')) {
    const value = valueOfWord(key, words, version) ?? letterValue(key, words, version)
    if (value !== undefined) return { value, words, end: at + words.length }
  }
  return undefined
}

function letterValue(key: string, letters: string, version: Version): string | undefined {
  if (letters.length > 2) return undefined
  const values = specOf(version).metrics.find((metric) => metric.key === key)?.values
  return values?.find((value) => value === letters.toUpperCase())
}

function isUpper(words: string): boolean {
  return /^[A-Z]/.test(words)
}

function skipped(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
