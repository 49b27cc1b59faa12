import type { MetricKey } from '#cvss/index.ts'
import type { JointValues } from '#cvss/target.ts'
import { modifiedOf } from './metric-of.ts'
import type { Alternative, Outcome } from './rule.ts'
import { type Direction, type Reason, reasonOf } from './reasons.ts'
import type { Unit } from './units.ts'

/** All that one unit may become in one state of the source. */
export type Told = {
  readonly alternatives: readonly JointValues[]
  /** Why there are several, and which metrics of the other version that is about. */
  readonly because: readonly { readonly reason: Reason; readonly metrics: readonly MetricKey[] }[]
}

/** What a unit becomes in one state of the source; undefined while nothing is said of a metric that it reads. */
export function toldIn(unit: Unit, state: JointValues, direction: Direction): Told | undefined {
  const { reads } = unit.rule
  const values = valuesIn(state, reads)
  if (!values) return undefined
  const base = different(unit.rule.outcomeOf(values))
  if (!unit.isModified) return told(unit, base, undefined, direction)
  const modified = reads.map((metric) => modifiedOf(direction.from, metric))
  if (modified.every((metric) => metric === undefined || state[metric] === undefined))
    return told(unit, base, undefined, direction)
  const effective = values.map((value, place) => {
    const metric = modified[place]
    return (metric && state[metric]) ?? value
  })
  return told(unit, base, { state, outcome: different(unit.rule.outcomeOf(effective)) }, direction)
}

function valuesIn(
  state: JointValues,
  metrics: readonly MetricKey[],
): readonly string[] | undefined {
  const values = metrics.flatMap((metric) => state[metric] ?? [])
  return values.length === metrics.length ? values : undefined
}

/** Without alternatives that say the same; where one is left, nothing is to be decided. */
function different({ alternatives, reason }: Outcome): Outcome {
  const byText = new Map(alternatives.map((each) => [JSON.stringify(each.values), each]))
  const kept = [...byText.values()]
  return kept.length > 1 && reason ? { alternatives: kept, reason } : { alternatives: kept }
}

type Modified = { readonly state: JointValues; readonly outcome: Outcome }

function told(
  unit: Unit,
  base: Outcome,
  modified: Modified | undefined,
  direction: Direction,
): Told {
  const metrics = Object.keys(unit.rule.writes) as MetricKey[]
  const modifiedMetrics = metrics.flatMap((metric) => modifiedOf(direction.to, metric) ?? [])
  const because = [
    base.reason && { reason: reasonOf(base.reason, direction), metrics },
    modified?.outcome.reason && {
      reason: reasonOf(modified.outcome.reason, direction),
      metrics: modifiedMetrics,
    },
  ]
  const alternatives = modified
    ? pairs(base, modified.outcome).map(([one, other]) => ({
        ...one.values,
        ...asModified(unit, one.values, other.values, modified.state, direction),
      }))
    : base.alternatives.map(({ values }) => values)
  return { alternatives, because: because.filter((each) => each !== undefined) }
}

/** What is decided for a metric holds for what it is modified to, where both have the same ways. */
function pairs(base: Outcome, modified: Outcome): readonly (readonly [Alternative, Alternative])[] {
  const isSameWays = waysOf(base) === waysOf(modified)
  return base.alternatives.flatMap((one) =>
    modified.alternatives
      .filter(({ way }) => !isSameWays || way === one.way)
      .map((other) => [one, other] as const),
  )
}

function waysOf({ alternatives }: Outcome): string {
  return alternatives.map(({ way }) => way).join(', ')
}

/** Values of modified metrics; without those that the base metric has and nobody named in the source. */
function asModified(
  { rule }: Unit,
  base: JointValues,
  effective: JointValues,
  state: JointValues,
  { from, to }: Direction,
): JointValues {
  const entries = Object.entries(rule.writes).flatMap(([key, { asked }]) => {
    const metric = key as MetricKey
    const modified = modifiedOf(to, metric)
    const named = asked && modifiedOf(from, asked)
    const isNamed = named !== undefined && state[named] !== undefined
    if (!modified || (base[metric] === effective[metric] && !isNamed)) return []
    return [[modified, effective[metric]]]
  })
  return Object.fromEntries(entries)
}
