/** When rows are due, as columns of numbers. */

import type { DecisionTable } from '#decide/decision-table.ts'
import { timelinesOf } from '#decide/decision.ts'
import type { Timeline } from '#decide/due.ts'
import { type Row, isOpen } from '#rows/row.ts'

/** What can be said of when a row is due, a bit for each; a table that names no days says nothing. */
export const dueBits = { on: 1, upgrade: 2, noStart: 4, closed: 8 } as const

/** When rows are due, by the same index. */
export type Dues = {
  /** Days since 1970 of the start from which days are counted; NaN without one, and where nothing is to be done. */
  readonly start: Float64Array
  /** The same of the earliest and the latest due day that is possible. */
  readonly dueFirst: Float64Array
  readonly dueLast: Float64Array
  /** Bits by `dueBits`. */
  readonly due: Uint8Array
}

/** The number of a day (YYYY-MM-DD), counted from 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / (24 * 60 * 60 * 1000)
}

/** Timelines of a table's outcomes, by their places. */
export function timelinesByPlace(table: DecisionTable): readonly (Timeline | undefined)[] {
  const timelines = timelinesOf(table)
  return table.outcome.values.map(({ key }) =>
    Object.hasOwn(timelines, key) ? timelines[key] : undefined,
  )
}

type Clock = {
  readonly row: Row
  readonly start: string | undefined
  readonly timelines: readonly (Timeline | undefined)[]
}

/** Fills in when a row is due; of a table that names no days, and of what is closed, nothing is. */
export function fillDue(columns: Dues, at: number, { row, start, timelines }: Clock): void {
  if (timelines.every((timeline) => timeline === undefined)) return
  if (!isOpen(row)) {
    columns.due[at] = dueBits.closed
    return
  }
  const started = start === undefined ? Number.NaN : dayNumber(start)
  let bits = 0
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const timeline of timelines) {
    if (timeline === 'upgrade') bits |= dueBits.upgrade
    else if (timeline !== undefined) {
      bits |= start === undefined ? dueBits.noStart : dueBits.on
      first = Math.min(first, started + timeline.days)
      last = Math.max(last, started + timeline.days)
    }
  }
  columns.due[at] = bits
  columns.start[at] = started
  if (Number.isFinite(first)) {
    columns.dueFirst[at] = first
    columns.dueLast[at] = last
  }
}
