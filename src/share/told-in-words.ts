import { inOneParagraph } from '#in-words/in-words.ts'
import { meaningOf } from '#in-words/meaning.ts'
import { type WrittenTexts, writtenOut } from '#in-words/written-out.ts'
import type { SharedResult } from './shared-result.ts'

/** A result with its vectors in sentences and their metrics in full; `resultWith` takes out what is not wanted. */
export function toldInWords(texts: WrittenTexts, result: SharedResult): SharedResult {
  return {
    ...result,
    inWords: inOneParagraph(texts.words, meaningOf(result.vector)),
    writtenOut: writtenOut(texts, result.vector),
    others: result.others.map((other) => toldInWords(texts, other)),
  }
}
