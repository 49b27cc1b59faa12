import type { FoundVector } from './pasted.ts'

/** What a copy of a draft says in words between which values a metric is undecided: no vector has it. */
const undecidedWords = /\b[A-Z]{1,3}(?:(?:, | and )[A-Z]{1,3})* undecided between [^.;·\n]{1,200}/

/**
 * A vector with what the text beside it says in words of undecided metrics, as left unread: a copy of a draft says
 * so, and no vector has it.
 */
export function withUndecidedWords(found: FoundVector, text: string): FoundVector {
  const [words] = undecidedWords.exec(text) ?? []
  const isRead = words === undefined || found.vector.undecided !== undefined
  return isRead ? found : { ...found, left: [...found.left, words] }
}
