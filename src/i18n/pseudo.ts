import { en } from './en.ts'
import { page } from './en/page.ts'
import type { Messages, PageMessages } from './messages.ts'

/** Words that are long already, such as a metric's name within a sentence. */
const longWords = new Set<string>()

function lengthenWord(word: string): string {
  if (longWords.has(word)) return word
  const long = word + word.slice(-Math.ceil(word.length * 0.4))
  longWords.add(long)
  return long
}

/** Letters that make a label 40 % longer, as German does. */
function lengthen(text: string): string {
  if (!/[a-z]{2}/i.test(text)) return text
  return text.replaceAll(/[a-z]{3,}/gi, lengthenWord)
}

/** Texts that are codes, keys or addresses stay as they are in every language. */
const untranslated = new Set(['language', 'appName', 'epss'])

function lengthenAll(value: unknown): unknown {
  if (typeof value === 'string') return lengthen(value)
  if (value instanceof Promise) return value.then(lengthenAll)
  if (typeof value === 'function') {
    return (...given: readonly unknown[]) => lengthenAll(Reflect.apply(value, undefined, given))
  }
  if (Array.isArray(value)) return value.map(lengthenAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      untranslated.has(key) ? each : lengthenAll(each),
    ]),
  )
}

/** A language for layout tests: English with every word 40 % longer. */
// The walk keeps the shape of what it is given.
export const pseudo = lengthenAll(en) as Messages

/** The same for the texts of the page itself. */
export const pseudoPage = lengthenAll(page) as PageMessages
