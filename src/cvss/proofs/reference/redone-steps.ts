/** Does the steps of a v2 or v3 explanation again, with the numbers that they show. */
import { type ExplainedSteps, formulasOf, type Step, type Term } from '../../explain.ts'
import type { Vector, Version } from '../../index.ts'
import { symbolsOf, valueOfFormula } from './formula.ts'
import type { Exact, Metrics } from './metrics.ts'

/** Unrounded results are shown with 6 decimals, so what follows from them is this near. */
const tolerance = 2e-6

/** What does not follow from the numbers shown, or is not the exact score; nothing if all is well. */
export function stepFaults(
  vector: Vector,
  metrics: Metrics,
  { steps, overall }: ExplainedSteps,
  exact: Exact,
): readonly string[] {
  const formulas = formulasOf(vector)
  const faults = steps.flatMap((step, at) => {
    const formula = formulas.get(step.name) ?? ''
    return faultsOf(vector.version, formula, metrics, step, steps.slice(0, at))
  })
  const scores = {
    BaseScore: exact.base,
    TemporalScore: exact.temporal,
    EnvironmentalScore: exact.environmental,
  }
  for (const [name, tenths] of Object.entries(scores)) {
    const last = steps.findLast((step) => step.name.startsWith(name))
    const shown = last && going(last)
    if (shown !== (tenths === undefined ? undefined : tenths / 10))
      faults.push(`${name} is ${shown}, not ${tenths} tenths`)
  }
  const last = steps.at(-1)
  if (!last || going(last) !== overall) faults.push(`the last step does not end on ${overall}`)
  if (!Object.is(overall, exact.overall / 10)) faults.push(`${overall} is not the exact score`)
  return faults
}

/** The number that the next step goes on with. */
function going({ rounded, result }: Step): number {
  return rounded ?? result
}

function faultsOf(
  version: Version,
  formula: string,
  metrics: Metrics,
  step: Step,
  before: readonly Step[],
): readonly string[] {
  const { name, terms, result, rounded } = step
  const faults = terms.flatMap((term) => termFaults(term, metrics, before))
  const numbers = new Map(terms.map(({ symbol, number }) => [symbol, number]))
  const symbols = symbolsOf(formula)
  // The formula 0 is that of a v3 vector without impact, and the only term says so.
  if (formula === '0') {
    if (!(terms.length === 1 && terms[0]!.number <= 0)) faults.push(`${name}: impact or not?`)
  } else if (symbols.join() !== terms.map(({ symbol }) => symbol).join()) {
    faults.push(`${name}: ${formula} has other symbols than its terms`)
  }
  const again = valueOfFormula(formula, numbers)
  const isProduct = formula.endsWith('× E × RL × RC')
  if (Math.abs(again - result) > (isProduct ? 1e-12 : tolerance))
    faults.push(`${name} is ${again}, not ${result}`)
  if (!isShort(result, isProduct ? 7 : 6)) faults.push(`${name}: ${result} has more decimals`)
  if (Object.is(result, -0) || Object.is(rounded, -0)) faults.push(`${name} is -0`)
  if (rounded === undefined) return faults
  if (!Object.is(roundedBy(version, again) / 10 + 0, rounded))
    faults.push(`${name}: ${again} is not rounded to ${rounded}`)
  return faults
}

function isShort(number: number, decimals: number): boolean {
  return Number(number.toFixed(decimals)) === number
}

/** In tenths. 1e-9 is the noise of doubles that say decimals. */
function roundedBy(version: Version, number: number): number {
  if (version === '2.0') return Math.floor(number * 10 + 0.5 + 1e-9)
  if (version === '3.0') return Math.ceil(number * 10 - 1e-9)
  const input = Math.round(number * 100_000)
  return input % 10_000 === 0 ? input / 10_000 : Math.floor(input / 10_000) + 1
}

function termFaults(
  { symbol, metric, value, number }: Term,
  metrics: Metrics,
  before: readonly Step[],
): readonly string[] {
  if (symbol === 'f') {
    const { number: impact } =
      before.at(-1)!.name === 'Exploitability'
        ? numberOf('Impact', before)
        : numberOf('AdjustedImpact', before)
    return number === (impact === 0 ? 0 : 1.176) ? [] : [`f is ${number}`]
  }
  if (metric === undefined) {
    const { number: shown } = numberOf(symbol, before)
    return shown === number ? [] : [`${symbol} is ${number}, which was ${shown}`]
  }
  // A modified metric decides where it is set, the base metric it modifies where it is not.
  const key = symbol === 'k' ? (before.some(({ name }) => name === 'MISS') ? 'MS' : 'S') : symbol
  const deciding = metrics[key] === undefined && /^M[A-Z]/.test(key) ? key.slice(1) : key
  if (metric !== deciding || value !== metrics[deciding])
    return [`${symbol} comes from ${metric}:${value}`]
  return []
}

/** What the latest step of that name went on with, after its cap if it was capped. */
function numberOf(symbol: string, before: readonly Step[]): { readonly number: number } {
  const step = before.findLast(({ name }) => name === symbol || name === `${symbol} capped`)
  return { number: step ? going(step) : Number.NaN }
}
