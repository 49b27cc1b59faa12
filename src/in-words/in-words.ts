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

// What is left out first where there is little room; attack and effects are what a score is of.
const byWeight: readonly Subject[] = [
  'attack',
  'effect',
  'product',
  'open',
  'beyond',
  'environment',
  'threat',
  'supplemental',
]

/** The sentences that matter most, so many at the most, in their order and in one line. */
export function inBrief(texts: WordsTexts, meaning: Meaning, most: number): string {
  const told = inWords(texts, meaning)
  const kept = byWeight.filter((about) => told.some((part) => part.about === about)).slice(0, most)
  return texts.paragraph(told.filter(({ about }) => kept.includes(about)).map(({ text }) => text))
}

function componentOf({ metric, value }: SaidMetric): string {
  return value === undefined ? metric : `${metric}:${value}`
}
