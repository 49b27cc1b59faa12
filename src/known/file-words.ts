import type { From } from './known-of-cve.ts'
import type { Dated, KnownTexts } from './known-texts.ts'

/** That something is out of a file, and of which day; undefined for a look-up. */
export function fileWords(texts: KnownTexts, from: From, date?: Dated): string | undefined {
  return from.by === 'file' ? texts.fromFile(date, from.isByEntry) : undefined
}

/** Whence any answer is. */
export function whenceWords(texts: KnownTexts, { by, date, isByEntry }: From): string {
  return by === 'file' ? texts.fromFile(date, isByEntry) : texts.fromLookUp(date)
}
