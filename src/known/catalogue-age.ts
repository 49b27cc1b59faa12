import { daysBetween } from './age.ts'
import type { Dated, KnownTexts } from './known-texts.ts'

/** A catalogue comes every few days, and grows old after a week. */
export const catalogueHolds = 7

/** "97 days old", undefined while it is no older than a week. */
export function catalogueAge(texts: KnownTexts, date: Dated, today: string): string | undefined {
  const days = daysBetween(date, today) ?? 0
  return days > catalogueHolds ? texts.daysOld(days) : undefined
}
