/** Words that are long already, such as a metric's name within a sentence. */
const longWords = new Set<string>()

/** Low becomes Niedrig and Scope Geltungsbereich: short words grow most, and labels have few others to make up for it. */
const mostOfAShortWord = 5
const mostWordsOfALabel = 2

function lengthenWord(word: string, isOfLabel: boolean): string {
  if (longWords.has(word)) return word
  const isShort = isOfLabel && word.length <= mostOfAShortWord
  const long = word + (isShort ? word : word.slice(-Math.ceil(word.length * 0.4)))
  longWords.add(long)
  return long
}

/** Letters that make a text 40 % longer, as German does, and the short words of a label twice as long. */
function lengthen(text: string): string {
  if (!/[a-z]{2}/i.test(text)) return text
  const isLabel = text.split(' ').length <= mostWordsOfALabel
  return text.replaceAll(/[a-z]{3,}/gi, (word) => lengthenWord(word, isLabel))
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

const made = new WeakMap<object, unknown>()

/** Texts in the language of the layout tests: every word longer; the same for the same, as of any language. */
export function lengthened<Texts extends object>(texts: Texts): Texts {
  if (!made.has(texts)) made.set(texts, lengthenAll(texts))
  // The walk keeps the shape of what it is given.
  return made.get(texts) as Texts
}
