import type { ReactNode } from 'react'

import { type MetricGroup as GroupName, type Vector, specOf } from '#cvss/index.ts'
import { MetricGroup } from './metric-group.tsx'

/** Groups that are open from the start; the others open when they are used or asked for. */
const alwaysOpen: ReadonlySet<GroupName> = new Set(['base', 'threat', 'temporal'])

/** The groups that a version has, in the order of its table. */
export function groupsOf({ version }: Vector): readonly GroupName[] {
  return [...new Set(specOf(version).metrics.map(({ group }) => group))]
}

/** The metrics of a vector, group by group. */
export function MetricGroups({
  vector,
  groups = groupsOf(vector),
  besideThreat,
  aboveEnvironmental,
  children,
}: {
  vector: Vector
  groups?: readonly GroupName[]
  /** In the heading of Threat or Temporal. */
  besideThreat?: ReactNode
  aboveEnvironmental?: ReactNode
  /** Cards after those of the groups. */
  children?: ReactNode
}) {
  return (
    <div id="metrics" className="flex flex-wrap gap-2.5">
      {groups.map((group) => (
        <MetricGroup
          key={`${vector.version} ${group}`}
          vector={vector}
          group={group}
          always={alwaysOpen.has(group)}
          beside={group !== 'base' && besideThreat}
          above={group === 'environmental' && aboveEnvironmental}
        />
      ))}
      {children}
    </div>
  )
}
