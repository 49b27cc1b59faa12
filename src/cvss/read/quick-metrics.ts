import {
  type QuickTable,
  asciiCodes,
  notDefinedPlace,
  packed,
  placeOfLetter,
  slotOf,
} from './quick-tables.ts'
import type { Repair } from './reading.ts'

const slash = 47
const colon = 58

/**
 * Reads the metrics from `start` up to `end`, in any order, into `values`; the first `given` rows
 * have been read before. Adds what it repairs. False where the careful reader must look: values
 * and repairs are then of no use.
 */
export function readMetricsQuickly(
  table: QuickTable,
  text: string,
  start: number,
  end: number,
  values: number[],
  repairs: Repair[],
  given = 0,
): boolean {
  const { rowsBySlot, keys, keyLengths, segments } = table
  // One bit for each row: no version has more than 32.
  let seen = (1 << given) - 1
  let furthestRow = given - 1
  let at = start
  while (at < end) {
    const first = text.charCodeAt(at)
    const second = text.charCodeAt(at + 1)
    const third = second === colon ? 0 : text.charCodeAt(at + 2)
    // Other characters than ASCII could be packed into the same number.
    if ((first | second | third) >= asciiCodes) return false
    const row = rowsBySlot[slotOf(first, second, third)]!
    const from = at + keyLengths[row]!
    if (keys[row] !== packed(first, second, third) || text.charCodeAt(from - 1) !== colon)
      return false
    if (seen & (1 << row)) return false
    seen |= 1 << row
    let stop = from + 1
    while (stop < end && text.charCodeAt(stop) !== slash) stop++
    const place =
      stop === from + 1
        ? placeOfLetter(table, row, text.charCodeAt(from))
        : table.values[row]!.indexOf(text.slice(from, stop)) + notDefinedPlace
    if (place < notDefinedPlace) return false
    values[row] = place - notDefinedPlace
    if (place === notDefinedPlace && row < table.mandatoryCount)
      repairs.push(repairOf('mandatory-not-defined', at, segments[row]![0]!, true))
    if (row > furthestRow) furthestRow = row
    else if (table.ordered)
      repairs.push(repairOf('order', at, segments[row]![values[row]]!, place === notDefinedPlace))
    at = stop + 1
  }
  // Behind every value, also the last one, a slash has been skipped.
  return at === end + 1
}

/** What is written exactly is quoted from the table: cutting it out of the text takes longer. */
function repairOf(code: Repair['code'], position: number, text: string, dropped: boolean): Repair {
  return { code, position, text, became: dropped ? '' : text }
}
