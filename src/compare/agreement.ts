/** Several vectors for one thing: what every mix of their answers can score, and what to settle first. */

import {
  type MetricKey,
  type Range,
  type Vector,
  type Version,
  candidatesOf,
  emptyVector,
  metricValue,
  scoreRange,
  specOf,
  withMetric,
} from '#cvss/index.ts'
import {
  type AlternativesProblem,
  type JointValues,
  scoreRangeWithAlternatives,
} from '#cvss/target.ts'
import { tenths } from './measure.ts'

/** The decision that narrows most: its least helpful answer leaves the narrowest range. */
export type Narrowing = {
  readonly metric: MetricKey
  /** Widths, multiples of 0.1, of the ranges that its most and least helpful answers leave. */
  readonly least: number
  readonly most: number
}

/** The exact range over every mix of the answers given, or why there is none. */
export type Mixed =
  | {
      readonly ok: true
      readonly range: Range
      /** Undefined where no decision narrows it. */
      readonly first: Narrowing | undefined
    }
  | { readonly ok: false; readonly problem: AlternativesProblem }

/** Answers to the metrics of one version; a vector that leaves a mandatory metric open gives none to it. */
type Answers = ReadonlyMap<MetricKey, readonly (string | undefined)[]>

/**
 * What vectors of one family give when their answers are mixed, metric by metric: what all who answered
 * share is set, every other metric takes any of the answers, and what nobody answered is open. A mix
 * is scored by the equations of each of the versions given. Who leaves a metric between values answers with
 * each of them.
 */
export function mixedOf(vectors: readonly Vector[], versions: readonly Version[]): Mixed {
  const [version] = versions
  if (version === undefined) throw new RangeError('no version to score a mix in')
  const answers = answersOf(vectors, version)
  const disputed = [...answers].filter(([, values]) => values.length > 1)
  const whole = rangeOver(versions, answers, disputed)
  if (!whole.ok) return whole
  const { range } = whole
  let first: Narrowing | undefined
  for (const [metric, values] of disputed) {
    const widths = values.map((value) => widthWith(versions, answers, disputed, metric, value))
    const found = { metric, least: Math.min(...widths), most: Math.max(...widths) }
    if (found.most < (first?.most ?? widthOf(range))) first = found
  }
  return { ok: true, range, first }
}

/** Distinct answers to each metric that moves a score. */
function answersOf(vectors: readonly Vector[], version: Version): Answers {
  const rows = specOf(version).metrics.filter(({ group }) => group !== 'supplemental')
  return new Map(
    rows.map(({ key, mandatory }) => {
      const given = vectors.flatMap(
        (vector) => candidatesOf(vector, key) ?? [metricValue(vector, key)],
      )
      const answered = mandatory ? given.filter((value) => value !== undefined) : given
      return [key, [...new Set(answered)]]
    }),
  )
}

type Disputed = readonly (readonly [MetricKey, readonly (string | undefined)[]])[]

function widthWith(
  versions: readonly Version[],
  answers: Answers,
  disputed: Disputed,
  metric: MetricKey,
  value: string | undefined,
): number {
  const others = disputed.filter(([key]) => key !== metric)
  const settled = rangeOver(versions, new Map([...answers, [metric, [value]]]), others)
  return settled.ok ? widthOf(settled.range) : Infinity
}

function rangeOver(
  versions: readonly Version[],
  answers: Answers,
  disputed: Disputed,
): { readonly ok: true; readonly range: Range } | Extract<Mixed, { ok: false }> {
  const groups = disputed.map(([metric, values]) =>
    values.map((value): JointValues => (value === undefined ? {} : { [metric]: value })),
  )
  let range: Range | undefined
  for (const version of versions) {
    const agreed = agreedVector(version, answers)
    const found = scoreRangeWithAlternatives(agreed, groups)
    const [problem] = found.ok ? [] : found.problems
    if (problem) return { ok: false, problem }
    const { min, max } = found.ok ? found.range : scoreRange(agreed)
    range = { min: Math.min(min, range?.min ?? min), max: Math.max(max, range?.max ?? max) }
  }
  if (!range) throw new RangeError('no version to score a mix in')
  return { ok: true, range }
}

function agreedVector(version: Version, answers: Answers): Vector {
  return [...answers].reduce(
    (vector, [metric, values]) =>
      values.length === 1 ? withMetric(vector, metric, values[0]) : vector,
    emptyVector(version),
  )
}

function widthOf({ min, max }: Range): number {
  return tenths(max - min)
}
