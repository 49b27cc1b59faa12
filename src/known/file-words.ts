import type { From } from './known-of-cve.ts'
import type { Dated, KnownTexts } from './known-texts.ts'

/** That something is out of a file or a snapshot, and of which day; undefined for a look-up. */
export function fileWords(texts: KnownTexts, from: From, date?: Dated): string | undefined {
  return from.by === 'look-up' ? undefined : whenceWords(texts, { ...from, date })
}

/** Whence any answer is. */
export function whenceWords(texts: KnownTexts, { by, date, isByEntry }: From): string {
  switch (by) {
    case 'file':
      return texts.fromFile(date, isByEntry)
    case 'snapshot':
      return texts.fromSnapshot(date)
    case 'look-up':
      return texts.fromLookUp(date)
    default:
      return by satisfies never
  }
}
