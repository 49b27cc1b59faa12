/** What the tables of `rules/` are made of. */

import type { MetricKey } from '#cvss/index.ts'
import type { JointValues } from '#cvss/target.ts'
import type { ReasonCode } from './reasons.ts'

/** One way in which the metrics that a rule reads may be told in the other version. */
export type Alternative = {
  /** Names the way, so that a modified metric takes the way that its base metric takes. */
  readonly way: string
  readonly values: JointValues
}

/** What one state of the metrics that are read becomes; with several alternatives a person decides. */
export type Outcome = {
  readonly alternatives: readonly Alternative[]
  readonly reason?: ReasonCode
}

/** A metric that a rule writes. */
export type Written = {
  /** The metrics on whose values it depends. */
  readonly reads: readonly MetricKey[]
  /** The metric that asks the same question, if one alone does. */
  readonly asked?: MetricKey
}

/**
 * What becomes of some metrics of a version. Rules are written for base metrics; what is modified in an
 * environment follows the same rule (`effective values`).
 */
export type Rule = {
  readonly reads: readonly MetricKey[]
  readonly writes: Readonly<Partial<Record<MetricKey, Written>>>
  /** For one value of each metric that is read, in that order. */
  readonly outcomeOf: (values: readonly string[]) => Outcome
}

/** Everything that is to be known about one direction. */
export type Rulebook = {
  readonly rules: readonly Rule[]
  /** Metrics that the other version gave up; what else no rule reads has no counterpart there. */
  readonly retired: readonly MetricKey[]
}

/** An outcome about which nobody has to decide, as in `AC:L/AT:N`. */
export function exactly(text: string): Outcome {
  return { alternatives: [{ way: text, values: valuesOf(text) }] }
}

/** Several alternatives, as in `AC:H/AT:N`, and why a person has to decide. */
export function oneOf(reason: ReasonCode, ...texts: readonly string[]): Outcome {
  return { alternatives: texts.map((way) => ({ way, values: valuesOf(way) })), reason }
}

/** A rule that lists every state of the metrics it reads, their values joined by a blank. */
export function listed(
  reads: readonly MetricKey[],
  writes: readonly MetricKey[],
  rows: Readonly<Record<string, Outcome>>,
): Rule {
  return {
    reads,
    writes: Object.fromEntries(
      writes.map((metric, place) => [metric, { reads, asked: reads[place] }]),
    ),
    outcomeOf: (values) => {
      const row = rows[values.join(' ')]
      if (!row) throw new RangeError(`no row for ${reads.join(' ')} ${values.join(' ')}`)
      return row
    },
  }
}

/** A rule for a metric that has the same letters in both versions. */
export function sameLetter(metric: MetricKey): Rule {
  return {
    reads: [metric],
    writes: { [metric]: { reads: [metric], asked: metric } },
    outcomeOf: ([value]) => exactly(`${metric}:${value}`),
  }
}

function valuesOf(text: string): JointValues {
  return Object.fromEntries(text.split('/').map((component) => component.split(':')))
}
