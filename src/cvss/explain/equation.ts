import type { MetricKey } from '../versions.ts'
import type { ExplainedSteps, Step, StepName, Term } from './explanation.ts'

/** A term before its number is shortened for reading. */
export type ExactTerm = Omit<Term, 'number'> & { readonly exact: number }

/** One equation of a document as it is shown and as it is computed. */
type Equation = {
  readonly name: StepName
  readonly section: string
  /** In the symbols of the terms. */
  readonly formula: string
  readonly terms: readonly ExactTerm[]
  readonly compute: (...terms: readonly number[]) => number
  /** Whether the result is a product of a score with E, RL and RC, which has up to 7 decimals. */
  readonly isProduct?: true
  readonly round?: (result: number) => number
}

/** An equation without its place in the document. */
export type UnplacedEquation = Omit<Equation, 'name' | 'section'>

/** The score times what the temporal metrics weigh; each version rounds it in its own way. */
export function temporalEquation(
  score: ExactTerm,
  temporalMetrics: readonly ExactTerm[],
): UnplacedEquation {
  return {
    formula: `${score.symbol} × E × RL × RC`,
    terms: [score, ...temporalMetrics],
    compute: (score = 0, e = 1, rl = 1, rc = 1) => score * e * rl * rc,
    isProduct: true,
  }
}

/** An equation worked out. `goesOn` is what the next equation takes: rounded, or at full length. */
export type Worked = { readonly step: Step; readonly formula: string; readonly goesOn: number }

/** Half-up to 6 decimals; 1e-6 of the last one lifts the ties that doubles put just below. */
function sixDecimals(number: number): number {
  return Math.floor(number * 1e6 + 0.5 + 1e-6) / 1e6
}

function sevenDecimals(number: number): number {
  return Math.round(number * 1e7) / 1e7
}

export function workOut({
  name,
  section,
  formula,
  terms,
  compute,
  isProduct,
  round,
}: Equation): Worked {
  const exact = compute(...terms.map((term) => term.exact))
  const step = {
    name,
    section,
    terms: terms.map(({ exact: number, ...term }) => ({ ...term, number: sixDecimals(number) })),
    result: isProduct ? sevenDecimals(exact) : sixDecimals(exact),
  }
  if (!round) return { step, formula, goesOn: exact }
  const rounded = round(exact)
  return { step: { ...step, rounded }, formula, goesOn: rounded }
}

/** A term that an earlier equation gave. */
export function resultTerm({ step, goesOn }: Worked, symbol: string = step.name): ExactTerm {
  return { symbol, exact: goesOn }
}

/** A term that is the weight of a metric's value; undefined where it is Not Defined. */
export function weightTerm(
  symbol: string,
  metric: MetricKey,
  value: string | undefined,
  exact: number,
): ExactTerm {
  return value === undefined ? { symbol, metric, exact } : { symbol, metric, value, exact }
}

/** The steps with the number that the last one ends on. */
export function explained(all: readonly Worked[]): ExplainedSteps {
  const steps = all.map(({ step }) => step)
  const last = steps.at(-1)!
  return { steps, overall: last.rounded ?? last.result }
}
