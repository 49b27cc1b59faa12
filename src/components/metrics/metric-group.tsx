import { type ReactNode, useState } from 'react'

import {
  type Metric,
  type MetricGroup as GroupName,
  type MetricSubgroup,
  type Vector,
  metricValue,
  specOf,
} from '#cvss/index.ts'
import { type Messages, valueName } from '#i18n/en.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { MetricPicker } from './metric-picker.tsx'

/** What a group's heading says of how much of it is set. */
function setText(messages: Messages, vector: Vector, metrics: readonly Metric[]): string {
  const set = metrics.filter(({ key }) => metricValue(vector, key) !== undefined).length
  if (set > 0) return messages.groupSet(set, metrics.length)
  const [only, ...others] = metrics
  if (!only || others.length > 0 || only.notDefinedAs === undefined) return messages.groupNotSet
  return messages.groupNotSetAs(valueName(messages, vector.version, only.key, only.notDefinedAs))
}

function Subgroup({
  name,
  headed,
  children,
}: {
  name: MetricSubgroup
  headed: boolean
  children: ReactNode
}) {
  const { subgroups } = useMessages()
  return (
    <div className="flex min-w-0 flex-col gap-1 pointer-coarse:gap-2">
      {headed && (
        <h3 className="text-[0.8125rem] leading-tight font-semibold text-muted">
          {subgroups[name]}
        </h3>
      )}
      {children}
    </div>
  )
}

/** The subgroups of a group in reading order: requirements first, then the table's order. */
function subgroupsOf(metrics: readonly Metric[]): readonly MetricSubgroup[] {
  const names = [...new Set(metrics.map(({ subgroup }) => subgroup))]
  return names.toSorted((a, b) => Number(b === 'requirements') - Number(a === 'requirements'))
}

function Pickers({ vector, metrics }: { vector: Vector; metrics: readonly Metric[] }) {
  const isBase = metrics.some(({ mandatory }) => mandatory)
  const [first] = metrics
  const subgroups = subgroupsOf(metrics)
  const columns = subgroups.map((name) => (
    <Subgroup key={name} name={name} headed={subgroups.length > 1}>
      {metrics
        .filter(({ subgroup }) => subgroup === name)
        .map((metric) => (
          <MetricPicker
            key={metric.key}
            vector={vector}
            metric={metric}
            layout={isBase ? 'stacked' : 'row'}
            isFirst={isBase && metric === first}
          />
        ))}
    </Subgroup>
  ))
  if (!isBase) return <div className="flex flex-col gap-2.5">{columns}</div>
  const [left, ...right] = columns
  return (
    <div className="grid gap-x-6 gap-y-2.5 md:grid-cols-2">
      {left}
      <div className="flex min-w-0 flex-col gap-1.5">{right}</div>
    </div>
  )
}

/** A metric group: a card that is always open, or one that opens when it is used or asked for. */
export function MetricGroup({
  vector,
  group,
  always,
  above,
}: {
  vector: Vector
  group: GroupName
  always: boolean
  /** Stands above the metrics while the group is open. */
  above?: ReactNode
}) {
  const messages = useMessages()
  const [asked, setAsked] = useState<boolean>()
  const metrics = specOf(vector.version).metrics.filter((metric) => metric.group === group)
  const used = metrics.some(({ key }) => metricValue(vector, key) !== undefined)
  const isOpen = always || (asked ?? used)
  const heading = (
    <>
      <h2 className="text-base leading-tight font-semibold">{messages.groups[group]}</h2>
      <span className="text-[0.8125rem] text-muted">
        {metrics.some(({ mandatory }) => mandatory) ? '' : setText(messages, vector, metrics)}
        {group === 'supplemental' && `, ${messages.neverChangesScore}`}
      </span>
    </>
  )
  if (always) {
    return (
      <section data-group={group} className="col-span-full card px-4 pt-2 pb-3">
        <div className="mb-0.5 flex flex-wrap items-baseline gap-x-3">{heading}</div>
        <Pickers vector={vector} metrics={metrics} />
      </section>
    )
  }
  return (
    <details
      data-group={group}
      open={isOpen}
      className="group/details col-span-full min-w-0 card px-4 open:pb-3 sm:not-open:col-span-1"
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setAsked(event.currentTarget.open)
      }}
    >
      <summary className="-mx-4 flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-3 rounded-2xl px-4 py-2">
        {heading}
        <span aria-hidden="true" className="ml-auto text-muted group-open/details:rotate-90">
          ▸
        </span>
      </summary>
      {isOpen && above}
      {isOpen && <Pickers vector={vector} metrics={metrics} />}
    </details>
  )
}
