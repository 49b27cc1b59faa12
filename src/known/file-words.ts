import type { From } from './known-of-cve.ts'
import type { Dated, KnownTexts } from './known-texts.ts'

/** That something is out of a file, and of which day; undefined for a look-up. */
export function fileWords(texts: KnownTexts, from: From, date?: Dated): string | undefined {
  return from.by === 'file' ? texts.fromFile(date) : undefined
}

/** Whence any answer is. */
export function whenceWords(texts: KnownTexts, { by, date }: From): string {
  return by === 'file' ? texts.fromFile(date) : texts.fromLookUp(date)
}
