/** Reads what a browser's store holds of scores, as strictly as an answer or a file: anything may be there. */

import { fieldsOf } from '#untrusted/fields.ts'
import * as v from 'valibot'

import { isCveId } from '#cve-id/cve-id.ts'
import { isPastDay } from '#cve-id/day.ts'
import { isWrongDay, type WrongDay } from '#cve-id/wrong-day.ts'
import { type DailyFile, largestKey } from './daily-file.ts'
import { mostRows } from './daily-file-reader.ts'
import { type EpssHistory, type EpssPoint, longestHistory } from './epss-score.ts'
import { isFraction } from './fraction.ts'

const date = v.custom<string>(isPastDay)

/** A score with its days before; undefined where it is none. */
export function readStoredHistory(stored: unknown): EpssHistory | undefined {
  return historyReader()(stored)
}

/**
 * The same for the many of a file, which are of a few days. By hand, as half a million scores are read
 * while somebody waits: a schema takes ten times as long.
 */
export function historyReader(): (stored: unknown) => EpssHistory | undefined {
  const days = new Map<string, boolean>()

  function isKnownPastDay(given: unknown): given is string {
    if (typeof given !== 'string') return false
    const isKnown = days.get(given)
    if (isKnown !== undefined) return isKnown
    const isPast = isPastDay(given)
    if (isPast) days.set(given, isPast)
    return isPast
  }

  function pointOf(stored: unknown): EpssPoint | undefined {
    const { date: day, probability, percentile } = fieldsOf(stored)
    if (!isKnownPastDay(day) || !isFraction(probability) || !isFraction(percentile))
      return undefined
    return { date: day, probability, percentile }
  }

  return (stored) => {
    const { score: given, history } = fieldsOf(stored)
    const score = pointOf(given)
    if (!score || !Array.isArray(history) || history.length > longestHistory) return undefined
    const { cve: id } = fieldsOf(given)
    if (!isCveId(id)) return undefined
    const points: EpssPoint[] = []
    for (const each of history as readonly unknown[]) {
      const point = pointOf(each)
      if (!point || point.date <= (points.at(-1)?.date ?? '')) return undefined
      points.push(point)
    }
    return { score: { cve: id, ...score }, history: points }
  }
}

const column = v.custom<DailyFile['keys']>((value) => value instanceof Float64Array)

const dailyFile = v.pipe(
  v.object({
    date: v.undefinedable(date),
    wrongDay: v.optional(v.custom<WrongDay>(isWrongDay)),
    model: v.undefinedable(v.pipe(v.string(), v.regex(/^[\w.-]{1,30}$/))),
    rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRows)),
    keys: column,
    probabilities: column,
    percentiles: column,
  }),
  v.check(
    ({ rows, keys, probabilities, percentiles }) =>
      [keys, probabilities, percentiles].every(({ length }) => length === rows) &&
      keys.every((key, at) => isKey(key) && key >= (keys[at - 1] ?? 0)) &&
      probabilities.every(isFraction) &&
      percentiles.every(isFraction),
  ),
)

/** A daily file whose every row could have been read; undefined otherwise. */
export function readStoredDailyFile(stored: unknown): DailyFile | undefined {
  const read = v.safeParse(dailyFile, stored, { abortEarly: true })
  return read.success ? read.output : undefined
}

function isKey(key: number): boolean {
  return Number.isInteger(key) && key >= 0 && key <= largestKey
}
