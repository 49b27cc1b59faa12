import { type ExplainedSet, type Fraction, explainVector, formulasOf } from '#cvss/explain.ts'
import type { Vector } from '#cvss/index.ts'
import { inWords } from '#in-words/in-words.ts'
import { meaningOf } from '#in-words/meaning.ts'
import { type LateTexts, type Messages, type Sentence, oneDecimal } from '#i18n/messages.ts'
import { scoreAndVector } from '#share/score-and-vector.ts'
import { formulaText, plainNumber } from './equation-text.ts'

type Texts = {
  readonly messages: Messages
  readonly texts: LateTexts<'why'>
  readonly words: LateTexts<'words'>
}

/** Score and vector, the sentences and the workings as lines of plain text. */
export function whyText({ messages, texts, words }: Texts, vector: Vector): string {
  const told = inWords(words, meaningOf(vector)).map(
    ({ text, metrics }) => `${text} (${metrics.join(' ')})`,
  )
  return [scoreAndVector(messages, vector), ...told, ...workingLines(texts, vector)].join('\n')
}

function workingLines(texts: LateTexts<'why'>, vector: Vector): readonly string[] {
  const explanation = explainVector(vector)
  if (!explanation) return []
  if (!('macroVector' in explanation)) {
    const formulas = formulasOf(vector)
    return explanation.steps.map((step) => {
      const { name, result, rounded, section } = step
      const end = rounded === undefined ? '' : ` → ${oneDecimal(rounded)}`
      const formula = formulaText(formulas.get(name) ?? '', step)
      return `${texts.steps[name]}: ${formula} = ${plainNumber(result)}${end} (§${section})`
    })
  }
  const { macroVector, value, sets, unrounded, overall } = explanation
  if (sets.length === 0) return [texts.noImpact]
  const shares = sets.flatMap(({ share }) => share ?? [])
  return [
    `MacroVector ${macroVector}: ${decimal(value)}`,
    ...sets.map((set) => `${set.name} ${set.level}: ${setText(texts, set)}`),
    plain(texts.mean(shares.map(decimal), decimal(value), decimal(unrounded), scoreOf(overall))),
  ]
}

function setText(texts: LateTexts<'why'>, set: ExplainedSet): string {
  const { name, level, available, share, distance, depth } = set
  const because = texts.levels[name][level] ?? ''
  if (!available || !share) return `${because}; ${texts.nothingBelow(distance)}`
  return `${because}; ${decimal(available)} × ${distance} ÷ ${depth + 1} = ${decimal(share)}`
}

function scoreOf({ numerator, denominator }: Fraction): string {
  return oneDecimal(numerator / denominator)
}

function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')
}

/** A fraction as a decimal where it is one, else as it is: nothing here is shortened. */
function decimal({ numerator, denominator }: Fraction): string {
  const text = plainNumber(numerator / denominator)
  const isExact = Math.abs(Number(text.replace('−', '-')) * denominator - numerator) < 1e-9
  return isExact ? text : `${numerator}/${denominator}`
}
