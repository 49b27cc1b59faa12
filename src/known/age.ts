const day = 24 * 60 * 60 * 1000

/** A moment's day, YYYY-MM-DD, by universal time as all sources date. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

/** Whole days from a day (YYYY-MM-DD) to another; undefined for what is no day. */
export function daysBetween(from: string | undefined, to: string): number | undefined {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day
  return Number.isNaN(days) ? undefined : days
}

/** FIRST publishes daily, so that an answer of up to two days before is of today. */
const freshDays = 2

/** The age in days of a daily answer that is older than two days; undefined while it is fresh. */
export function staleDays(date: string | undefined, today: string): number | undefined {
  const days = daysBetween(date, today)
  return days !== undefined && days > freshDays ? days : undefined
}
