import type { Decision } from '#decide/decision.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { assumedWords, inputWords, overrulingWords } from './input-words.ts'

/** A decision about what is named in one plain line: what, by which table, what it depends on, and who says what. */
export function decisionText(
  texts: LateTexts<'decide'>,
  name: string,
  { table, inputs, outcomes, dependsOn }: Omit<Decision, 'changes'>,
): string {
  const dues = outcomes.flatMap(({ value, due }) =>
    due?.kind === 'on' ? [texts.due(value.name, due.day, due.start, false)] : [],
  )
  const depends = dependsOn.length > 0 ? [texts.dependsOn(dependsOn.map(({ name }) => name))] : []
  const answer = [
    texts.outcome(
      outcomes.map(({ value }) => value.name),
      [...assumedWords(texts, inputs), ...overrulingWords(texts, inputs)],
    ),
    ...depends,
    ...dues,
  ]
  return texts.line(
    name,
    table.name,
    answer.join(' '),
    inputs.map((input) => inputWords(texts, input)),
  )
}
