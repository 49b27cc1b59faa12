/** Reads what a browser's store holds of scores, as strictly as an answer or a file: anything may be there. */

import * as v from 'valibot'

import { type CveId, isCveId } from '#cve-id/cve-id.ts'
import { dayIn, hasBegun } from '#cve-id/day.ts'
import { isWrongDay, type WrongDay } from '#cve-id/wrong-day.ts'
import { type DailyFile, largestKey } from './daily-file.ts'
import { mostRows } from './daily-file-reader.ts'
import { type EpssHistory, longestHistory } from './epss-score.ts'
import { isFraction } from './fraction.ts'

const date = v.pipe(
  v.string(),
  v.check((given) => dayIn(given) === given && hasBegun(given)),
)
const fraction = v.custom<number>(isFraction)
const cve = v.custom<CveId>(isCveId)

const history = v.object({
  score: v.object({ cve, date, probability: fraction, percentile: fraction }),
  history: v.pipe(
    v.array(v.object({ date, probability: fraction, percentile: fraction })),
    v.maxLength(longestHistory),
    v.check((points) => points.every(({ date: day }, at) => day > (points[at - 1]?.date ?? ''))),
  ),
})

/** A score with its days before; undefined where it is none. */
export function readStoredHistory(stored: unknown): EpssHistory | undefined {
  const read = v.safeParse(history, stored, { abortEarly: true })
  return read.success ? read.output : undefined
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
