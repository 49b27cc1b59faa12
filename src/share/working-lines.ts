import {
  type EquivalenceSetName,
  type ExplainedSet,
  type Fraction,
  type StepName,
  explainVector,
  formulasOf,
} from '#cvss/explain.ts'
import type { Vector } from '#cvss/index.ts'
import { type LateTexts, type Sentence, oneDecimal } from '#i18n/messages.ts'
import { formulaText, plainNumber } from './equation-text.ts'

/** A line of the specification's workings, and which step it is of. */
export type WorkingLine = {
  readonly of: StepName | EquivalenceSetName | 'MacroVector' | 'mean'
  readonly text: string
}

/** The workings of a complete vector as lines of plain text, in order; the last ends on the score. */
export function workingLines(texts: LateTexts<'why'>, vector: Vector): readonly WorkingLine[] {
  const explanation = explainVector(vector)
  if (!explanation) return []
  if (!('macroVector' in explanation)) {
    const formulas = formulasOf(vector)
    return explanation.steps.map((step) => {
      const { name: of, result, rounded, section } = step
      const end = rounded === undefined ? '' : ` → ${oneDecimal(rounded)}`
      const equation = formulas.get(of) ?? ''
      const formula = equation === '0' ? texts.isZero : formulaText(equation, step)
      const text = `${texts.steps[of]}: ${formula} = ${plainNumber(result)}${end} (§${section})`
      return { of, text }
    })
  }
  const { macroVector, value, sets, unrounded, overall } = explanation
  if (sets.length === 0) return [{ of: 'mean', text: texts.noImpact }]
  const shares = sets.flatMap(({ share }) => share ?? [])
  const numbers = [shares.map(decimal), decimal(value), decimal(unrounded)] as const
  return [
    { of: 'MacroVector', text: `MacroVector ${macroVector}: ${decimal(value)}` },
    ...sets.map((set) => {
      return { of: set.name, text: `${set.name} ${set.level}: ${setText(texts, set)}` }
    }),
    { of: 'mean', text: plain(texts.mean(...numbers, scoreOf(overall))) },
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

/** A sentence of which no word stands out. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')
}

/** A fraction as a decimal where it is one, else as it is: nothing here is shortened. */
function decimal({ numerator, denominator }: Fraction): string {
  const text = plainNumber(numerator / denominator)
  const isExact = Math.abs(Number(text.replace('−', '-')) * denominator - numerator) < 1e-9
  return isExact ? text : `${numerator}/${denominator}`
}
