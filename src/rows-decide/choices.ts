/** What rows are picked by: a table's outcomes that are possible, and when they are due. */

import type { MoreGroup } from '#rows/filter.ts'
import type { Decided } from './decided.ts'
import { dayNumber, dueBits, timelinesByPlace } from './fill-due.ts'

/** Of an own table with more outcomes, the last choice stands for all of the rest. */
export const mostChoices = 30

/** When a row is due, in the order in which it is offered; a row of several outcomes may hold several. */
export const dueChoices = [
  'overdue',
  'week',
  'later',
  'upgrade',
  'no-start',
  'closed',
  'assumed',
] as const

export type DueChoice = (typeof dueChoices)[number]

/** In days from today. */
const week = 7

/** The rows that may come to each outcome of a table. */
export function outcomeGroup({ table, sets, set }: Decided): MoreGroup {
  const bits = sets.map((places) =>
    places.reduce((all, place) => all | (1 << Math.min(place, mostChoices - 1)), 0),
  )
  return {
    key: `table:${table.id}`,
    size: Math.min(table.outcome.values.length, mostChoices),
    held: Uint32Array.from(set, (number) => bits[number] ?? 0),
  }
}

/** The rows by their due days on a day; `today` is the reader's. */
export function dueGroup(decided: Decided, today: string): MoreGroup {
  const { table, sets, set, due, start, assumed } = decided
  const now = dayNumber(today)
  const timelines = timelinesByPlace(table)
  const daysOfSets = sets.map((places) =>
    places.flatMap((place) => {
      const timeline = timelines[place]
      return typeof timeline === 'object' ? timeline.days : []
    }),
  )
  const held = new Uint32Array(due.length)
  for (let at = 0; at < held.length; at++) {
    const kinds = due[at] ?? 0
    let bits = 0
    for (const days of daysOfSets[set[at] ?? 0] ?? []) {
      const day = (start[at] ?? Number.NaN) + days
      if (day < now) bits |= bitOf.overdue
      else if (day <= now + week) bits |= bitOf.week
      else if (day > now + week) bits |= bitOf.later
    }
    if (kinds & dueBits.upgrade) bits |= bitOf.upgrade
    if (kinds & dueBits.noStart) bits |= bitOf['no-start']
    if (kinds & dueBits.closed) bits |= bitOf.closed
    if (assumed[at] === 1) bits |= bitOf.assumed
    held[at] = bits
  }
  return { key: 'due', size: dueChoices.length, held }
}

const bitOf = Object.fromEntries(dueChoices.map((choice, at) => [choice, 1 << at])) as Readonly<
  Record<DueChoice, number>
>

/** How many rows hold each choice, whatever is filtered. */
export function totalsOf({ size, held }: MoreGroup): readonly number[] {
  const totals = Array.from({ length: size }, () => 0)
  for (const bits of held)
    for (let place = 0; place < size; place++)
      if ((bits & (1 << place)) !== 0) totals[place] = (totals[place] ?? 0) + 1
  return totals
}
