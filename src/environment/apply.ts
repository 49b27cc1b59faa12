/** From answers to Environmental metrics: what is written, why, and what has no effect. */

import {
  type Metric,
  type MetricKey,
  type Vector,
  candidatesOf,
  metricValue,
  specOf,
  withMetric,
} from '#cvss/index.ts'
import { type JointValues, withAlternatives } from '#cvss/target.ts'
import { type ByHand, type NoEffect, type Reason, claimed, claimsOfAnswers } from './claims.ts'
import { type Decision, decideMetric } from './decide-metric.ts'
import { withDecidedGroups } from './joint.ts'
import type { Answers } from './questions.ts'
import { isMoreSevere } from './severity-order.ts'

/** One Environmental metric that has a value now. */
export type Written = {
  readonly metric: MetricKey
  /** One value, or those between which it is undecided as its base metric is; Not Defined as `undefined`. */
  readonly values: readonly (string | undefined)[]
  /** The answers that it follows from; none where it was set by hand. */
  readonly reasons: readonly Reason[]
  /** Section of the version's specification that defines the metric. */
  readonly section: string
  /** Whether Not Defined would count as the same. */
  readonly countsAsNotDefined: boolean
}

/** The vector with the answers in it, what was written in the table's order, and what has no effect. */
export type Applied = {
  readonly vector: Vector
  readonly written: readonly Written[]
  readonly noEffect: readonly NoEffect[]
}

/** The Environmental metrics of a vector's version, in the table's order. */
export function environmentalMetrics({ version }: Pick<Vector, 'version'>): readonly Metric[] {
  return specOf(version).metrics.filter(({ group }) => group === 'environmental')
}

/** The vector in which no Environmental metric is set. */
function withoutEnvironment(vector: Vector): Vector {
  return environmentalMetrics(vector).reduce(
    (bare, { key }) => withMetric(bare, key, undefined),
    vector,
  )
}

/**
 * Sets the Environmental metrics of a vector as the answers and the values set by hand say; those it had
 * are gone. What is set by hand counts before any answer. A cap is no more severe than its value nor than
 * the base metric; over one that is open or undecided it leaves the metric undecided, so the score is a range.
 */
export function applyAnswers(vector: Vector, answers: Answers, byHand: ByHand = {}): Applied {
  const bare = withoutEnvironment(vector)
  const { claims, noEffect } = claimsOfAnswers(vector.version, answers, byHand)
  const without = [...noEffect]
  const decisions: Decision[] = []
  for (const metric of environmentalMetrics(vector)) {
    const own = claims.filter((claim) => claim.metric === metric)
    const decision = decideMetric(metric, own)
    if (decision) decisions.push(decision)
    else
      without.push(...own.map((each) => ({ ...claimed(each), code: 'nothing-to-lift' as const })))
    without.push(...(decision?.noEffect ?? []))
  }
  const isHeld = (decision: Decision) => isThereAlready(bare, decision)
  for (const decision of decisions.filter(isHeld))
    for (const claim of decision.by)
      without.push({ ...claimed(claim), code: 'already', at: basesOf(bare, decision.metric) })
  const open = decisions.filter((decision) => !isHeld(decision))
  const decided = written(bare, open)
  without.push(...decided.noEffect)
  const all = withHand(decided.vector, byHand)
  return { vector: all, written: writtenIn(all, open, byHand), noEffect: without }
}

/** Values that the base metric of a modified one has or may have; of any other metric none. */
function basesOf(vector: Vector, { modifies, values }: Metric): readonly string[] {
  if (modifies === undefined) return []
  const among = candidatesOf(vector, modifies)?.flatMap((value) => value ?? [])
  const own = metricValue(vector, modifies)
  if (among) return among
  if (own !== undefined) return [own]
  const base = specOf(vector.version).metrics.find(({ key }) => key === modifies)
  return base?.values ?? values
}

/** What counts over a value of the base metric. */
function valueOver({ metric, value, effect }: Decision, base: string): string {
  return effect === 'cap' && isMoreSevere(metric, value, base) ? base : value
}

function isThereAlready(vector: Vector, decision: Decision): boolean {
  const bases = basesOf(vector, decision.metric)
  const isOpen = isOpenBase(vector, decision.metric)
  return !isOpen && bases.length > 0 && bases.every((base) => valueOver(decision, base) === base)
}

function isOpenBase(vector: Vector, { modifies }: Metric): boolean {
  return (
    modifies !== undefined &&
    metricValue(vector, modifies) === undefined &&
    candidatesOf(vector, modifies) === undefined
  )
}

function written(bare: Vector, decisions: readonly Decision[]) {
  const noEffect: NoEffect[] = []
  let vector = withDecidedGroups(bare, decisions, valueOver)
  for (const decision of decisions) {
    const { metric, by, value } = decision
    if (metric.modifies !== undefined && candidatesOf(bare, metric.modifies)) continue
    const bases = basesOf(bare, metric)
    const values = new Set(bases.map((base) => valueOver(decision, base)))
    if (values.size <= 1) vector = withMetric(vector, metric.key, [...values][0] ?? value)
    else {
      const group = [...values].map((each): JointValues => ({ [metric.key]: each }))
      const reading = withAlternatives(vector, [group])
      if (reading.ok) vector = reading.vector
      else
        for (const claim of by) noEffect.push({ ...claimed(claim), code: 'too-many-combinations' })
    }
  }
  return { vector, noEffect }
}

function withHand(vector: Vector, byHand: ByHand): Vector {
  const { notDefined } = specOf(vector.version)
  return environmentalMetrics(vector).reduce((set, { key }) => {
    const value = Object.hasOwn(byHand, key) ? byHand[key] : undefined
    return value === undefined || value === notDefined ? set : withMetric(set, key, value)
  }, vector)
}

function writtenIn(
  vector: Vector,
  decisions: readonly Decision[],
  byHand: ByHand,
): readonly Written[] {
  return environmentalMetrics(vector).flatMap(({ key, section, notDefinedAs }) => {
    const value = metricValue(vector, key)
    const values = candidatesOf(vector, key) ?? (value === undefined ? [] : [value])
    const decision = decisions.find(({ metric }) => metric.key === key)
    if (values.length === 0 && !Object.hasOwn(byHand, key)) return []
    const reasons = decision?.by.map(({ reason }) => reason) ?? []
    const countsAsNotDefined = values.length === 1 && value === notDefinedAs
    return [{ metric: key, values, reasons, section, countsAsNotDefined }]
  })
}
