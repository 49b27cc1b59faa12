import type { CveId } from '#cve-id/cve-id.ts'
import type { WrongDay } from '#cve-id/wrong-day.ts'
import type { EpssScore } from './epss-score.ts'

type Column = Float64Array<ArrayBuffer>

/** FIRST's file of all scores of one day, as three columns in the order of the keys, which rises. */
export type DailyFile = {
  /** Score date, YYYY-MM-DD, from the comment line or the file's name. */
  readonly date: string | undefined
  /** The day that the comment line names, or else the file's name, where nothing can be of it. */
  readonly wrongDay?: WrongDay | undefined
  /** Version of the model as the comment line names it; files of v1 have none. */
  readonly model: string | undefined
  readonly rows: number
  readonly keys: Column
  readonly probabilities: Column
  readonly percentiles: Column
}

// Year and number in one double. Eleven digits of a number fit; today's have seven. More than four
// do not begin with 0: that would be another ID with the key of the shorter one.
const keyed = /^CVE-(\d{4})-(\d{4}|[1-9]\d{4,10})$/
const numbers = 1e11

/** No CVE ID has a larger one. */
export const largestKey = 1e4 * numbers - 1

/** A CVE ID as a number that orders like year and number; NaN for a text that is none. */
export function keyOf(id: string): number {
  const match = keyed.exec(id)
  return match === null ? Number.NaN : Number(match[1]) * numbers + Number(match[2])
}

/** The CVE ID of a key. */
export function idOf(key: number): string {
  const number = key % numbers
  return `CVE-${String((key - number) / numbers).padStart(4, '0')}-${String(number).padStart(4, '0')}`
}

/** The score of a CVE in a loaded file; a CVE that is not in it had no score on that day. */
export function scoreInFile(file: DailyFile, cve: CveId): EpssScore | undefined {
  const key = keyOf(cve)
  const at = firstNotBelow(file.keys, key)
  const probability = file.probabilities[at]
  const percentile = file.percentiles[at]
  if (file.keys[at] !== key || probability === undefined || percentile === undefined) {
    return undefined
  }
  return { cve, date: file.date, probability, percentile }
}

function firstNotBelow(keys: Column, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? key) < key) low = middle + 1
    else high = middle
  }
  return low
}
