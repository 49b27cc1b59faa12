const escapes = /(?:%[0-9a-f]{2})+/gi

/** Undoes percent-encoding once; what is malformed stays as it is. */
export function decodePercent(text: string): string {
  return text.includes('%') ? text.replace(escapes, decodeEscapes) : text
}

/** Undoes percent-encoding at most twice, as often as mail gateways are known to apply it. */
export function decodeTwice(text: string): string {
  return decodePercent(decodePercent(text))
}

function decodeEscapes(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
