import type { Vector } from '#cvss/index.ts'
import { inWords } from '#in-words/in-words.ts'
import { meaningOf } from '#in-words/meaning.ts'
import type { LateTexts, Messages } from '#i18n/messages.ts'
import { scoreAndVector } from '#share/score-and-vector.ts'
import { workingLines } from '#share/working-lines.ts'

type Texts = {
  readonly messages: Messages
  readonly texts: LateTexts<'why'>
  readonly words: LateTexts<'words'>
}

/** Score and vector, the sentences and the workings as lines of plain text. */
export function whyText(language: Texts, vector: Vector): string {
  return [scoreAndVector(language.messages, vector), ...whyLines(language, vector)].join('\n')
}

/** The sentences and the workings, line by line. */
export function whyLines({ texts, words }: Texts, vector: Vector): readonly string[] {
  const told = inWords(words, meaningOf(vector)).map(
    ({ text, metrics }) => `${text} (${metrics.join(' ')})`,
  )
  const workings = workingLines(texts, vector).map(({ text }) => text)
  return [...told, ...workings]
}
