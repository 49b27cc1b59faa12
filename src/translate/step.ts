import { type MetricKey, type Vector, emptyVector, specOf, withMetric } from '#cvss/index.ts'
import { type JointValues, maximumAlternatives } from '#cvss/target.ts'
import { type Dropped, droppedOf } from './dropped.ts'
import { modifiedOf } from './metric-of.ts'
import type { Rulebook } from './rule.ts'
import { type Direction, reasonOf } from './reasons.ts'
import { commonValue, independent, projected } from './split.ts'
import { statesOf } from './states.ts'
import { type Told, toldIn } from './told.ts'
import { type Source, type Undecided, isOpen, metricsOf } from './undecided.ts'
import { type Cluster, type Unit, clustersOf, unitsOf } from './units.ts'

/** A source in the other version, and what of it could not come along. */
export type Stepped = Source & { readonly dropped: readonly Dropped[] }

/** A source in the other version, by one rulebook. */
export function step(source: Source, book: Rulebook, direction: Direction): Stepped {
  const units = unitsOf(source, book.rules, direction.to)
  const clusters = clustersOf(source, units).flatMap((cluster) =>
    inParts(source, cluster, direction),
  )
  const vector = clusters.reduce(
    (given, { carried }) => (carried ? withValues(given, carried.exact) : given),
    emptyVector(direction.to),
  )
  const failed = clusters.filter(({ carried }) => !carried)
  const groups = clusters.flatMap(({ carried }) => carried?.groups ?? [])
  return {
    vector,
    groups: inOrder(direction, groups),
    dropped: droppedOf(source, book, {
      read: units.flatMap(({ keys }) => keys),
      tooMany: failed.flatMap((cluster) => cluster.units.flatMap(({ keys }) => keys)),
    }),
  }
}

/** A cluster and what it becomes; or its units one by one, which are fewer alternatives, if less exact. */
function inParts(
  source: Source,
  cluster: Cluster,
  direction: Direction,
): readonly (Cluster & { readonly carried: Carried | undefined })[] {
  const carried = carriedOver(source, cluster, direction)
  if (carried) return [{ ...cluster, carried }]
  return cluster.units.map((unit) => {
    const alone = { ...cluster, units: [unit] }
    return { ...alone, carried: carriedOver(source, alone, direction) }
  })
}

type Carried = { readonly exact: JointValues; readonly groups: readonly Undecided[] }

/** What a cluster becomes; undefined where that are more alternatives than a vector may have. */
function carriedOver(source: Source, cluster: Cluster, direction: Direction): Carried | undefined {
  const states = statesOf(source, cluster)
  if (!states) return undefined
  const told = states.map((state) => allTold(cluster.units, state, direction))
  const alternatives = sparing(
    direction,
    told.flatMap((each) => each.alternatives),
  )
  const metrics = metricsOf(alternatives)
  const exact = metrics.filter((metric) => commonValue(alternatives, metric) !== undefined)
  const undecided = metrics.filter(
    (metric) => !exact.includes(metric) && !dependsOnOpen(source, cluster.units, metric),
  )
  const parts = undecided.length > 0 ? independent(projected(alternatives, undecided)) : []
  if (parts.some((part) => part.length > maximumAlternatives)) return undefined
  const because = [...told.flatMap((each) => each.because), ...becauseOfSource(cluster, direction)]
  return {
    exact: Object.fromEntries(exact.map((metric) => [metric, commonValue(alternatives, metric)])),
    groups: parts.map((part) => {
      const reasons = reasonsFor(part, because)
      // Nothing but an open metric is in the way.
      const openOnes = [reasonOf('open-before', direction)]
      return { alternatives: part, reasons: reasons.length > 0 ? reasons : openOnes }
    }),
  }
}

/** What all units of a cluster may become in one state, in every combination. */
function allTold(units: readonly Unit[], state: JointValues, direction: Direction): Told {
  const each = units.flatMap((unit) => toldIn(unit, state, direction) ?? [])
  return {
    because: each.flatMap(({ because }) => because),
    alternatives: each.reduce<readonly JointValues[]>(
      (all, { alternatives }) =>
        all.flatMap((joint) => alternatives.map((other) => ({ ...joint, ...other }))),
      [{}],
    ),
  }
}

/** Without modified metrics that always have the value of an undecided base metric. */
function sparing({ to }: Direction, alternatives: readonly JointValues[]): readonly JointValues[] {
  const metrics = metricsOf(alternatives)
  const needless = specOf(to)
    .metrics.filter(
      ({ key, modifies }) =>
        modifies !== undefined &&
        metrics.includes(key) &&
        commonValue(alternatives, modifies) === undefined &&
        alternatives.every((joint) => joint[key] === undefined || joint[key] === joint[modifies]),
    )
    .map(({ key }) => key)
  return projected(
    alternatives,
    metrics.filter((metric) => !needless.includes(metric)),
  )
}

/**
 * Whether a base metric is not known because nobody has answered what it depends on: it is open then.
 * A modified one has to name its values, or it would be as its base metric.
 */
function dependsOnOpen(source: Source, units: readonly Unit[], metric: MetricKey): boolean {
  return units.some(({ rule }) => rule.writes[metric]?.reads.some((read) => isOpen(source, read)))
}

/** What was undecided before still is, for the reasons it was. */
function becauseOfSource({ units, groups }: Cluster, { to }: Direction): Told['because'] {
  return groups.flatMap(({ alternatives, reasons }) => {
    const about = metricsOf(alternatives)
    const metrics = units
      .filter(({ keys }) => keys.some((metric) => about.includes(metric)))
      // Keys of what a rule writes are metrics.
      .flatMap(({ rule }) => Object.keys(rule.writes) as MetricKey[])
      .flatMap((metric) => [metric, modifiedOf(to, metric) ?? metric])
    return reasons.map((reason) => ({ reason, metrics }))
  })
}

function reasonsFor(part: readonly JointValues[], because: Told['because']): Undecided['reasons'] {
  const about = metricsOf(part)
  const fitting = because.filter(({ metrics }) => metrics.some((metric) => about.includes(metric)))
  return [...new Map(fitting.map(({ reason }) => [`${reason.code} ${reason.to}`, reason])).values()]
}

function withValues(vector: Vector, values: JointValues): Vector {
  return Object.entries(values).reduce(
    (given, [metric, value]) => withMetric(given, metric as MetricKey, value),
    vector,
  )
}

function inOrder({ to }: Direction, groups: readonly Undecided[]): readonly Undecided[] {
  const first = ({ alternatives }: Undecided) => {
    const metrics = metricsOf(alternatives)
    return specOf(to).metrics.findIndex(({ key }) => metrics.includes(key))
  }
  return groups.toSorted((one, other) => first(one) - first(other))
}
