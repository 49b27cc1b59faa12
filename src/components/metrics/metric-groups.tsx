import { type ReactNode, useDeferredValue } from 'react'

import { type MetricGroup as GroupName, type Vector, specOf } from '#cvss/index.ts'
import { MetricGroup } from './metric-group.tsx'
import { type PickerScope, PickerScopeContext } from './picker-scope.ts'

/** Groups that are open from the start; the others open when they are used or asked for. */
const alwaysOpen: ReadonlySet<GroupName> = new Set(['base', 'threat', 'temporal'])

/** The groups that a version has, in the order of its table. */
export function groupsOf({ version }: Vector): readonly GroupName[] {
  return [...new Set(specOf(version).metrics.map(({ group }) => group))]
}

/**
 * The metrics of a vector, group by group. What was chosen is drawn at once; what every other value
 * would make of the score follows, so that a slow processor shows the choice first.
 */
export function MetricGroups({
  scope,
  vector,
  groups = groupsOf(vector),
  besideBase,
  besideThreat,
  aboveEnvironmental,
  children,
}: {
  scope: PickerScope
  vector: Vector
  groups?: readonly GroupName[]
  /** In the heading of Base. */
  besideBase?: ReactNode
  /** In the heading of Threat or Temporal. */
  besideThreat?: ReactNode
  aboveEnvironmental?: ReactNode
  /** Cards after those of the groups. */
  children?: ReactNode
}) {
  const deferred = useDeferredValue(vector)
  const weighed = deferred.version === vector.version ? deferred : vector
  return (
    <PickerScopeContext value={scope}>
      <div
        id={`${scope.prefix}metrics`}
        data-scope={scope.prefix}
        className="flex flex-wrap gap-2.5"
      >
        {groups.map((group) => (
          <MetricGroup
            key={`${vector.version} ${group}`}
            vector={vector}
            weighed={weighed}
            group={group}
            always={alwaysOpen.has(group)}
            beside={group === 'base' ? besideBase : besideThreat}
            above={group === 'environmental' && aboveEnvironmental}
          />
        ))}
        {children}
      </div>
    </PickerScopeContext>
  )
}
