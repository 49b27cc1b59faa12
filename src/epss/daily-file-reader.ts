/** Reads the text of a daily file piece by piece, or says at which line it is none. */

import { dayIn } from '#cve-id/day.ts'
import { wrongDayIn } from '#cve-id/wrong-day.ts'
import { createColumns } from './daily-file-columns.ts'
import { type DailyFile, idOf, keyOf } from './daily-file.ts'
import { readFraction } from './fraction.ts'

/** Why a file is not taken as a daily file. */
export type Refusal = {
  /** Counted from 1. */
  readonly line: number
  readonly expected:
    | 'header' // cve,epss,percentile
    | 'row' // three values between commas
    | 'cve-id'
    | 'probability' // a number from 0 to 1, as is the next
    | 'percentile'
    | 'past-day' // a file is of a day that has come
    | 'one-score' // the CVE has another score above
    | 'end' // so many CVEs there are not
    | 'gzip' // compressed data that is whole
    | 'gzip-end' // the same, where there is too little of it
  /** How the line begins. */
  readonly found: string
}

/** What came of reading a file. */
export type DailyFileReading =
  | { readonly ok: true; readonly file: DailyFile }
  | { readonly ok: false; readonly refusal: Refusal }

/** Takes the text of one file. */
export type DailyFileReader = {
  /** Reads on; false when there is no point in going on. */
  readonly read: (text: string) => boolean
  /** Says what came of it; with a problem nothing more could be decompressed. */
  readonly end: (problem?: 'gzip' | 'gzip-end') => DailyFileReading
}

const longestLine = 200
// Of comments, and of empty lines: more are no daily file, however far it goes on.
const mostIdleLines = 1_000
/** More than there will be CVEs for a while. */
export const mostRows = 2_000_000

/** A reader for one file, whose name may tell the date where its text does not. */
export function createDailyFileReader(fileName = ''): DailyFileReader {
  const columns = createColumns()
  const inName = behind('epss_scores-', fileName)
  let wrongDay = wrongDayIn(inName)
  let date = wrongDay === undefined ? dayIn(inName) : undefined
  let model: string | undefined
  let inRows = false
  let firstRow = 0
  /** How many rows stood above each empty line. */
  const empty: number[] = []
  let line = 0
  let rest = ''
  let refusal: Refusal | undefined

  function refuse(expected: Refusal['expected'], found: string, at = line): void {
    refusal ??= { line: at, expected, found: legible(found) }
  }

  function readDate(given: string, text: string): void {
    const day = dayIn(given)
    if (isToCome(given)) refuse('past-day', text)
    date = day ?? date
    // A good day puts right what the name says wrongly, but not the other way round.
    wrongDay = day === undefined ? (wrongDayIn(given) ?? wrongDay) : undefined
  }

  function readAbove(text: string): void {
    if (text.startsWith('#')) {
      readDate(behind('score_date:', text).trimStart(), text)
      if (line > mostIdleLines) refuse('header', text)
      model = /model_version:([\w.-]{1,30})/.exec(text)?.[1] ?? model
    } else if (text.toLowerCase() === 'cve,epss,percentile') {
      inRows = true
      firstRow = line + 1
    } else refuse('header', text)
  }

  function readRow(text: string): void {
    const [id = '', epss = '', share, ...more] = text.split(',')
    if (share === undefined || more.length > 0) return refuse('row', text)
    const key = keyOf(id)
    const probability = readFraction(epss)
    const percentile = readFraction(share)
    if (Number.isNaN(key)) refuse('cve-id', text)
    else if (Number.isNaN(probability)) refuse('probability', text)
    else if (Number.isNaN(percentile)) refuse('percentile', text)
    else if (columns.rows() === mostRows) refuse('end', text)
    else columns.add(key, probability, percentile)
  }

  function readLine(text: string): void {
    line++
    if (text === '') {
      empty.push(columns.rows())
      if (empty.length > mostIdleLines + columns.rows()) refuse(inRows ? 'row' : 'header', text)
    } else if (inRows) readRow(text)
    else readAbove(text)
  }

  function read(text: string): boolean {
    const all = rest + text
    let from = 0
    for (let to = all.indexOf('\n'); to >= 0; to = all.indexOf('\n', from)) {
      readLine(all.slice(from, all[to - 1] === '\r' ? to - 1 : to))
      if (refusal !== undefined) return false
      from = to + 1
    }
    rest = all.slice(from)
    // A file without line ends is refused before all of it is in memory.
    if (rest.length > longestLine) refuse(inRows ? 'row' : 'header', rest, line + 1)
    return refusal === undefined
  }

  function end(problem?: 'gzip' | 'gzip-end'): DailyFileReading {
    if (problem !== undefined) refuse(problem, rest, line + 1)
    else if (rest !== '') read('\n')
    if (!inRows) refuse('header', '', line + 1)
    else if (columns.rows() === 0) refuse('row', '', line + 1)
    if (refusal !== undefined) return { ok: false, refusal }
    const { columns: finished, contradictory } = columns.finish()
    if (contradictory !== undefined) {
      const { row, key } = contradictory
      const idle = empty.filter((rows) => rows > 0 && rows <= row).length
      return {
        ok: false,
        refusal: { line: firstRow + row + idle, expected: 'one-score', found: idOf(key) },
      }
    }
    return {
      ok: true,
      file: { date, ...(wrongDay ? { wrongDay } : {}), model, rows: columns.rows(), ...finished },
    }
  }

  return { read, end }
}

/** A day of the calendar that has not begun, or one of a year that the calendar here does not reach. */
function isToCome(given: string): boolean {
  const wrong = wrongDayIn(given)
  if (!wrong || wrong.isImpossible) return false
  return dayIn(given) !== undefined || /^(?:2[2-9]|[3-9]\d)\d\d-\d\d-\d\d/.test(given)
}

/** What stands behind a word. */
function behind(word: string, text: string): string {
  return text.split(word)[1] ?? ''
}

/** The beginning of a line that may be of any file, without what cannot be shown. */
function legible(text: string): string {
  return text.slice(0, 60).replace(/[\p{C}\uFFFD]+/gu, '·')
}
