import type { MetricKey, Version } from '#cvss/index.ts'
import { modifiedOf } from './metric-of.ts'
import type { Rule } from './rule.ts'
import { type Source, type Undecided, possibleOf } from './undecided.ts'

/** A rule and the metrics of the source that it is asked about now. */
export type Unit = {
  readonly rule: Rule
  /** Base metrics that are read, and the modified ones, if any of these says something. */
  readonly keys: readonly MetricKey[]
  readonly isModified: boolean
}

/** The rules that have something to say about a source. */
export function unitsOf(source: Source, rules: readonly Rule[], to: Version): readonly Unit[] {
  const says = (metric: MetricKey) => possibleOf(source, metric).kind !== 'not-defined'
  return rules.flatMap((rule): readonly Unit[] => {
    if (!rule.reads.every(says)) return []
    const modified = rule.reads.flatMap((metric) => modifiedOf(source.vector.version, metric) ?? [])
    const isModified = modified.some(says) && canBeModified(rule, to)
    return [{ rule, keys: isModified ? [...rule.reads, ...modified] : rule.reads, isModified }]
  })
}

function canBeModified({ writes }: Rule, to: Version): boolean {
  // Keys of what a rule writes are metrics.
  return Object.keys(writes).some((metric) => modifiedOf(to, metric as MetricKey) !== undefined)
}

/** Units that have to be looked at together, because a group of the source is about metrics of several. */
export type Cluster = { readonly units: readonly Unit[]; readonly groups: readonly Undecided[] }

/** Units that share no group are in different clusters. */
export function clustersOf(source: Source, units: readonly Unit[]): readonly Cluster[] {
  let clusters: readonly Cluster[] = []
  for (const unit of units) {
    const own = unit.keys.flatMap((metric) => {
      const possible = possibleOf(source, metric)
      return possible.kind === 'grouped' ? [possible.group] : []
    })
    const shares = ({ groups }: Cluster) => groups.some((group) => own.includes(group))
    const joined = [...clusters.filter(shares), { units: [unit], groups: own }]
    clusters = [
      ...clusters.filter((cluster) => !shares(cluster)),
      {
        units: joined.flatMap((cluster) => cluster.units),
        groups: [...new Set(joined.flatMap((cluster) => cluster.groups))],
      },
    ]
  }
  return clusters
}
