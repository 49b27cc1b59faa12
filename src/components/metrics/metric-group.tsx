import { type ReactNode, useState } from 'react'

import {
  type Metric,
  type MetricGroup as GroupName,
  type Vector,
  candidatesOf,
  metricValue,
  progressOf,
  specOf,
} from '#cvss/index.ts'
import { type Messages, valueName } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { Chevron } from '#components/ui/chevron.tsx'
import { BaseGrid, MetricRows, SubgroupHeading, subgroupsOf } from './metric-arrangement.tsx'

/** What a group's heading says of how much of it is set. */
function setText(messages: Messages, vector: Vector, metrics: readonly Metric[]): string {
  const undecided = metrics.filter(({ key }) => candidatesOf(vector, key)).length
  if (undecided > 0) return messages.left({ ...progressOf(vector), open: 0, undecided })
  const set = metrics.filter(({ key }) => metricValue(vector, key) !== undefined).length
  if (set > 0) return messages.groupSet(set, metrics.length)
  const [only, ...others] = metrics
  if (!only || others.length > 0 || only.notDefinedAs === undefined) return messages.groupNotSet
  return messages.groupNotSetAs(valueName(messages, vector.version, only.key, only.notDefinedAs))
}

/** A card that folds: with another folded one it shares a row, open or left over it fills one. */
export const foldable =
  'group/details min-w-0 grow basis-full card px-4 open:pb-3 max-sm:px-3 sm:not-open:basis-[calc(50%-0.625rem)]'

/** A metric group: a card that is always open, or one that opens when it is used or asked for. */
export function MetricGroup({
  vector,
  weighed,
  group,
  always,
  beside,
  above,
}: {
  vector: Vector
  /** What consequences are worked out from: the vector, or what it was a moment ago. */
  weighed: Vector
  group: GroupName
  always: boolean
  /** Stands in the heading of a group that is always open. */
  beside?: ReactNode
  /** Stands above the metrics while the group is open. */
  above?: ReactNode
}) {
  const messages = useMessages()
  const [asked, setAsked] = useState<boolean>()
  const metrics = specOf(vector.version).metrics.filter((metric) => metric.group === group)
  const used = metrics.some(
    ({ key }) => metricValue(vector, key) !== undefined || candidatesOf(vector, key),
  )
  const isOpen = always || (asked ?? used)
  const isBase = metrics.some(({ mandatory }) => mandatory)
  const [first] = subgroupsOf(metrics)
  const Arrangement = isBase ? BaseGrid : MetricRows
  const heading = (
    <>
      <h2 className="text-base leading-5 font-semibold">{messages.groups[group]}</h2>
      {isBase && first ? (
        <SubgroupHeading name={first.name} />
      ) : (
        <span className="text-[0.8125rem] text-muted">
          {setText(messages, vector, metrics)}
          {group === 'supplemental' && `, ${messages.neverChangesScore}`}
        </span>
      )}
    </>
  )
  if (always) {
    return (
      <section data-group={group} className="basis-full card px-4 pt-2 pb-3 max-sm:px-3">
        <div className="mb-0.5 flex flex-wrap items-baseline gap-x-3">
          {heading}
          {beside}
        </div>
        <Arrangement vector={vector} weighed={weighed} metrics={metrics} />
      </section>
    )
  }
  return (
    <details
      data-group={group}
      open={isOpen}
      className={foldable}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setAsked(event.currentTarget.open)
      }}
    >
      <summary className="-mx-4 flex min-h-11 cursor-pointer list-none items-center gap-x-3 rounded-2xl px-4 py-2 max-sm:-mx-3 max-sm:px-3">
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">{heading}</span>
        <span className="text-muted group-open/details:rotate-90">
          <Chevron />
        </span>
      </summary>
      {isOpen && above}
      {isOpen && <Arrangement vector={vector} weighed={weighed} metrics={metrics} />}
    </details>
  )
}
