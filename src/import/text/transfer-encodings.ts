/** How mail writes what is not ASCII. */

/** Text that is written as `=C3=A4`. */
export function quotedPrintable(text: string, charset: string): string {
  return text.replace(/=\n/g, '').replace(/(?:=[\dA-F]{2})+/gi, (run) =>
    decode(
      Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16)),
      charset,
    ),
  )
}

/** Text in letters of base 64; what is none stays as it is. */
export function base64(text: string, charset: string): string {
  const bytes = bytesOf(text)
  return bytes ? decode(bytes, charset) : text
}

/** The bytes that letters of base 64 stand for. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** `=?utf-8?Q?…?=`, as headers write what is not ASCII. */
export function decodedWords(text: string): string {
  return text.replace(
    /=\?([\w-]{1,40})\?([bq])\?([^?]{0,500})\?=(?:\s+(?==\?))?/gi,
    (_, charset: string, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? base64(word, charset)
        : quotedPrintable(word.replaceAll('_', ' '), charset),
  )
}
