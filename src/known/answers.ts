/** Answers of look-ups by their question. */

import type { StoredAnswer } from './stored.ts'

/** The sources of which a list asks. */
export type AnswerSource = 'epss' | 'kev' | 'cve-record' | 'snapshot'

/** Answers by the text of their key. */
export type Answers = ReadonlyMap<string, StoredAnswer>

/** The text of a key: a source, and the CVE where it is asked of one. */
export function keyText(key: readonly unknown[]): string {
  return key.map(String).join(' ')
}

/** Answers by their question; of two the later one. */
export function byQuestion(answers: readonly StoredAnswer[], before?: Answers): Answers {
  const all = new Map(before)
  for (const answer of answers) {
    const text = keyText(answer.key)
    if ((all.get(text)?.at ?? 0) <= answer.at) all.set(text, answer)
  }
  return all
}
