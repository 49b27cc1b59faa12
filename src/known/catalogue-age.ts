import { dayOf, daysBetween } from './age.ts'
import type { Dated, KnownTexts } from './known-texts.ts'

/** A catalogue comes every few days, and grows old after a week. */
export const catalogueHolds = 7

/** The first day (YYYY-MM-DD) of which a catalogue is not old yet. */
export function catalogueFreshFrom(today: string): string {
  return dayOf(Date.parse(`${today}T00:00:00Z`) - catalogueHolds * 24 * 60 * 60 * 1000)
}

/** "97 days old", undefined while it is no older than a week. */
export function catalogueAge(texts: KnownTexts, date: Dated, today: string): string | undefined {
  const days = daysBetween(date, today) ?? 0
  return days > catalogueHolds ? texts.daysOld(days) : undefined
}
