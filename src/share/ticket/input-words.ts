import type { DecisionPoint } from '#decide/decision-table.ts'
import { type KnownInput, isAssumed } from '#decide/inputs.ts'
import type { InputFrom, Said } from '#decide/said.ts'
import type { LateTexts } from '#i18n/messages.ts'

type DecideTexts = LateTexts<'decide'>

/** Names of a point's values, by their keys. */
function namesOf({ values }: DecisionPoint, keys: readonly string[]): readonly string[] {
  return values.filter(({ key }) => keys.includes(key)).map(({ name }) => name)
}

/** "Publicly Exposed Yes (assumed: …)": what is possible of an input, and who says so or why nobody does, to anybody. */
export function inputWords(texts: DecideTexts, input: KnownInput): string {
  const { point, values, overruled } = input
  const against = overruled.map((each) => overruledWords(texts, point, each))
  const said = [saidOf(texts, input, false), ...against].join('; ')
  return texts.input(point.name, namesOf(point, values), said)
}

/** "assumed: Publicly Exposed Yes", of each input that is assumed. */
export function assumedWords(
  { ticket }: DecideTexts,
  inputs: readonly KnownInput[],
): readonly string[] {
  return inputs
    .filter(isAssumed)
    .map(({ point, values }) => ticket.assumed(point.name, namesOf(point, values)))
}

/** "In KEV answered No against a source", of each answer that overrules what a source says. */
export function overrulingWords(
  texts: DecideTexts,
  inputs: readonly KnownInput[],
): readonly string[] {
  return inputs.flatMap(({ point, values, said, overruled, parts = [] }) => {
    if (!said.some(({ from }) => from.by === 'answer')) return overrulingWords(texts, parts)
    const isOther = overruled.some((each) => each.values.join() !== values.join())
    return isOther ? [texts.ticket.answered(point.name, namesOf(point, values))] : []
  })
}

/** Who says what of an input, or why nobody does, to whom can do something about it. */
export function whoSays(texts: DecideTexts, input: KnownInput): string {
  const said = saidOf(texts, input, true)
  return input.whyOpen === 'too-old' ? texts.orAnswer(said) : said
}

function saidOf(
  texts: DecideTexts,
  { point, said, whyOpen, old }: KnownInput,
  isAuthor: boolean,
): string {
  if (whyOpen === 'too-old') return texts.tooOld(old?.date)
  if (whyOpen !== undefined) return texts.whyOpen[whyOpen]
  return said
    .map((each) =>
      said.length > 1 && !each.unread
        ? texts.said(namesOf(point, each.values), saidBy(texts, each, isAuthor))
        : saidBy(texts, each, isAuthor),
    )
    .join('; ')
}

/** What was said, too, and does not count. */
export function overruledWords(texts: DecideTexts, point: DecisionPoint, said: Said): string {
  return said.unread
    ? saidBy(texts, said, false)
    : texts.overruled(namesOf(point, said.values), saidBy(texts, said, false))
}

function saidBy(texts: DecideTexts, { from, values, unread }: Said, isAuthor: boolean): string {
  const by = texts.saidBy(from, values, isAuthor)
  return unread ? texts.unread(by, unread) : by
}

/** What of an input others have named. */
export function writtenIn({ point, said, overruled }: KnownInput): readonly string[] {
  const sources = [...said, ...overruled].flatMap(({ from, unread = [] }) => [
    ...nameIn(from),
    ...unread,
  ])
  return [point.name, ...point.values.map(({ name }) => name), ...sources]
}

function nameIn(from: InputFrom): readonly string[] {
  return 'name' in from && from.name !== undefined ? [from.name] : []
}
