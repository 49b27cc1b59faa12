import { dayOf } from './age.ts'

/** The day where the reader is: what is due by the end of it is not overdue. */
export function localToday(): string {
  const now = new Date()
  return dayOf(now.getTime() - now.getTimezoneOffset() * 60_000)
}

/** The day by universal time, as all sources date: YYYY-MM-DD. */
export function today(): string {
  return dayOf(Date.now())
}
