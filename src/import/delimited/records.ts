import { readRecord } from './record.ts'

/** A record of a delimited text. */
export type DelimitedRecord = {
  readonly cells: readonly string[]
  /** The line it begins in, counted from 1. */
  readonly line: number
  /** Of the record itself, among all that are not empty, counted from 1. */
  readonly number: number
  readonly isBroken: boolean
}

const longestRecord = 8_000_000

/** Splits a text into its records as it comes; empty lines are passed over. */
export async function* records(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly DelimitedRecord[], void, undefined> {
  let rest = ''
  let line = 1
  let number = 0
  /** Until so much is there, the beginning is not read again. */
  let waitFor = 0

  function take(isLast: boolean): readonly DelimitedRecord[] {
    const found: DelimitedRecord[] = []
    let at = 0
    while (at < rest.length) {
      const record =
        readRecord(rest, at, delimiter, isLast) ??
        (rest.length - at > longestRecord ? readRecord(rest, at, delimiter, true) : undefined)
      if (!record) break
      const { cells, next, isBroken } = record
      if (cells.length > 1 || cells[0]?.trim()) {
        number++
        found.push({ cells, line, number, isBroken })
      }
      line += linesIn(rest, at, next)
      at = next
    }
    rest = rest.slice(at)
    waitFor = rest.length * 2
    return found
  }

  for await (const piece of pieces) {
    rest += piece
    if (rest.length < waitFor) continue
    const found = take(false)
    if (found.length > 0) yield found
  }
  const last = take(true)
  if (last.length > 0) yield last
}

/** Lines that a record ends; old Macs end them with a carriage return alone. */
function linesIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 10 || (sign === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}
