/** Scores that a spreadsheet took for dates: `3.3` was typed, 3 March is kept and `3-Mar` shown. */

import { monthNamed } from './months.ts'

const shown = /^(\d{1,2})[.\s-]{1,2}(\p{L}{3,9})\.?(?:[\s-](?:\d\d|\d{4}))?$/u
const written = /^(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d\d)?(?:\s0?0:00(?::00)?)?$/
const iso = /^(?:19|20)\d\d-(\d\d)-(\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/

/** Days of which a spreadsheet counts the numbers: from the year 2000 to 2059. */
const firstSerial = 36_526
const lastSerial = 58_440
const epoch = Date.UTC(1899, 11, 30)
const dayLength = 24 * 60 * 60 * 1000

/** The score that a date was, as `3-Mar`, `03. Mrz`, `03.03.2024` or `2024-03-03` show it; undefined where it cannot have been one. */
export function scoreOfDate(text: string): number | undefined {
  const named = shown.exec(text)
  if (named) return scoreOf(Number(named[1]), monthNamed(named[2] ?? ''))
  const plain = written.exec(text)
  if (plain) return scoreOf(Number(plain[1]), Number(plain[2]))
  const [, month, day] = iso.exec(text) ?? []
  return day === undefined ? undefined : scoreOf(Number(day), Number(month))
}

/** The score that a spreadsheet's number of a day was. */
export function scoreOfSerial(serial: number): number | undefined {
  if (!Number.isInteger(serial) || serial < firstSerial || serial > lastSerial) return undefined
  const date = new Date(epoch + serial * dayLength)
  return scoreOf(date.getUTCDate(), date.getUTCMonth() + 1)
}

/** A month from October on has two digits, and no score has such decimals. */
function scoreOf(day: number, month: number | undefined): number | undefined {
  if (month === undefined || month < 1 || month > 9 || day < 1 || day > 9) return undefined
  return Number(`${day}.${month}`)
}
