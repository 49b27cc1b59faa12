import type { LateTexts } from '#i18n/messages.ts'
import type { Meaning, SaidMetric, Subject } from './meaning.ts'

/** The words of a language for what vectors say. */
export type WordsTexts = LateTexts<'words'>

/** A part of the meaning in one sentence. */
export type ToldPart = {
  readonly about: Subject
  readonly text: string
  /** The metrics that say so, as `AV:N`; of an open one its key, `AV`. */
  readonly metrics: readonly string[]
}

/** A meaning in whole sentences, in the order of its parts. */
export function inWords(texts: WordsTexts, meaning: Meaning): readonly ToldPart[] {
  return meaning.parts.map((part) => ({
    about: part.about,
    text: texts.sentences[part.about](meaning, part),
    metrics: part.metrics.map(componentOf),
  }))
}

/** All sentences of a meaning in one line. */
export function inOneParagraph(texts: WordsTexts, meaning: Meaning): string {
  return texts.paragraph(inWords(texts, meaning).map(({ text }) => text))
}

function componentOf({ metric, value }: SaidMetric): string {
  return value === undefined ? metric : `${metric}:${value}`
}
