import { dayOf } from './age.ts'

/** The day by universal time, as all sources date: YYYY-MM-DD. */
export function today(): string {
  return dayOf(Date.now())
}
