/** EPSS scores, and the one rule by which page and copies round them. */

import { newestFirst } from '#cve-id/newest-first.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { modelVersionOn, sameModel } from './model-version.ts'

/** A score of one day; both numbers from 0 to 1. */
export type EpssPoint = {
  /** Score date, YYYY-MM-DD. */
  readonly date: string
  /** Of any exploitation attempt being observed in the 30 days after the date. */
  readonly probability: number
  /** Share of scored CVEs whose probability is as high or lower. */
  readonly percentile: number
}

/** The score of a CVE; the date is unknown only for a loaded file that does not say it. */
export type EpssScore = Omit<EpssPoint, 'date'> & {
  readonly cve: CveId
  readonly date: string | undefined
}

/** The newest score of a CVE and those of the days before. */
export type EpssHistory = {
  readonly score: EpssPoint & { readonly cve: CveId }
  /** Oldest first, days may be missing; holds the score's day. */
  readonly history: readonly EpssPoint[]
}

/** How the probability changed; never across a change of the model. */
export type EpssChange =
  | { readonly kind: 'change'; readonly by: number }
  | { readonly kind: 'model-change'; readonly on: string }
  | { readonly kind: 'unknown' }

/** A score a day, of all days that `dayIn` knows: none is ever left out. */
export const longestHistory = 60_000

/** Two histories of a CVE as one, oldest first; for a day that both know, the later one's point. */
export function joinedHistory(
  earlier: readonly EpssPoint[],
  later: readonly EpssPoint[],
): readonly EpssPoint[] {
  const points = new Map([...earlier, ...later].map((point) => [point.date, point]))
  return [...points.values()].toSorted((a, b) => newestFirst(b.date, a.date))
}

const unit = 1e9

/** The change of a history, oldest first, from exactly so many days before a date to that date. */
export function epssChange(
  history: readonly EpssPoint[],
  date: string | undefined,
  days: 7 | 30,
): EpssChange {
  const newest = history.find((point) => point.date === date)
  if (newest === undefined) return { kind: 'unknown' }
  const before = dayBefore(newest.date, days)
  const then = history.find(({ date }) => date === before)
  if (then === undefined) return { kind: 'unknown' }
  const model = modelVersionOn(newest.date)
  if (model === undefined) return { kind: 'unknown' }
  if (!sameModel(then.date, newest.date)) return { kind: 'model-change', on: model.from }
  // In whole units, so that 0.3 - 0.1 is 0.2.
  const by = (Math.round(newest.probability * unit) - Math.round(then.probability * unit)) / unit
  return { kind: 'change', by }
}

/** A probability in percent as page and copies round it; a language writes it. */
export type ShownProbability = {
  readonly percent: number
  readonly decimals: 1 | 2
  /** The probability is less than the percentage says. */
  readonly isLess: boolean
}

/** In percent: one decimal, two below 1 % and above 99 %, never less than "less than 0.01" or more than 99.99. */
export function shownProbability(probability: number): ShownProbability {
  // Hundredths of a percent, halves rounded up, by way of whole units.
  const hundredths = Math.round(Math.round(probability * unit) / 1e5)
  if (probability < 0.0001) return { percent: 0.01, decimals: 2, isLess: true }
  if (hundredths < 100 || hundredths > 9900)
    return { percent: Math.min(hundredths, 9999) / 100, decimals: 2, isLess: false }
  const percent = Math.round(Math.round(probability * unit) / 1e6) / 10
  return { percent, decimals: 1, isLess: false }
}

/** A percentile as a whole number from 1 to 100, the latter only for exactly 1. */
export function wholePercentile(percentile: number): number {
  if (percentile >= 1) return 100
  const floor = Math.floor(Math.round(percentile * unit) / 1e7)
  return Math.min(99, Math.max(1, floor))
}

function dayBefore(date: string, days: number): string | undefined {
  const moment = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(moment)) return undefined
  return new Date(moment - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
