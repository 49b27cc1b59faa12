/** Due days of an outcome. Days are days: YYYY-MM-DD in no time zone. */

/** When an outcome is to be done, counted from its start. */
export type Timeline = { readonly days: number } | 'upgrade'

/** Calendar days of BOD 26-04's outcomes, as maxima; "on system upgrade" has no date. */
export const bodTimelines: Readonly<Record<string, Timeline>> = {
  FSU: 'upgrade',
  '60D': { days: 60 },
  '14D': { days: 14 },
  '3D': { days: 3 },
  '3DF': { days: 3 },
}

/** The days from which a clock can run; undefined where they are not known. */
export type Starts = {
  readonly inKevSince?: string | undefined
  readonly found?: string | undefined
}

/** What is due when. */
export type Due =
  | { readonly kind: 'on'; readonly day: string; readonly start: string }
  | { readonly kind: 'upgrade' }
  /** No clock runs: nobody knows when it was found, and it is not in KEV. */
  | { readonly kind: 'no-start' }

const millisecondsOfDay = 24 * 60 * 60 * 1000

/** A day some calendar days later, weekends included. */
export function daysLater(day: string, days: number): string {
  const later = Date.parse(`${day}T00:00:00Z`) + days * millisecondsOfDay
  return new Date(later).toISOString().slice(0, day.length)
}

/** The earlier of "in KEV" and "found", as the directive has it. */
export function startOf({ inKevSince, found }: Starts): string | undefined {
  const [earliest] = [inKevSince, found].filter((day) => day !== undefined).toSorted()
  return earliest
}

/** When an outcome is due. */
export function dueOf(timeline: Timeline, starts: Starts): Due {
  if (timeline === 'upgrade') return { kind: 'upgrade' }
  const start = startOf(starts)
  if (start === undefined) return { kind: 'no-start' }
  return { kind: 'on', day: daysLater(start, timeline.days), start }
}

/** Whether the due day is over on a day: on the day itself there is still time. */
export function isOverdue(due: Due, today: string): boolean {
  return due.kind === 'on' && due.day < today
}
