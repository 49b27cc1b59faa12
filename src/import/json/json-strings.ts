/** Longest text of one value; the rest of a longer one is left out. */
export const longestString = 1_000_000

const escaped: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The place of the quote that ends a string whose content begins at `start`, looked for from `from` on; -1 while it is not there. */
export function closingQuote(text: string, start: number, from: number): number {
  let quote = text.indexOf('"', from)
  while (quote !== -1 && isEscaped(text, quote, start)) quote = text.indexOf('"', quote + 1)
  return quote
}

function isEscaped(text: string, quote: number, start: number): boolean {
  let slashes = 0
  while (quote - slashes > start && text[quote - slashes - 1] === '\\') slashes += 1
  return slashes % 2 === 1
}

/** What stands between two quotes. What JSON does not allow there is kept as it is. */
export function unescaped(text: string): string {
  const shown = text.length > longestString ? text.slice(0, longestString) : text
  if (!shown.includes('\\')) return shown
  return shown.replaceAll(
    /\\(?:u([\da-fA-F]{4})|(.)|$)/gsu,
    (_, code: string | undefined, sign: string | undefined) =>
      code === undefined
        ? (escaped[sign ?? ''] ?? sign ?? '')
        : String.fromCharCode(parseInt(code, 16)),
  )
}
