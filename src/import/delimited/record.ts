/** Splits one record of delimited text, mending quotes that were not closed. */

/** A record, and where in the text the next one begins. */
export type RecordRead = {
  readonly cells: readonly string[]
  readonly next: number
  readonly isBroken: boolean
}

/** More cells of one record are not kept. */
const mostCells = 2_000
/** A quoted cell that is longer was not closed. */
const longestCell = 1_000_000

/** Where a cell ends and what it is; undefined where the text ends before it does. */
type CellRead = { readonly text: string; readonly end: number; readonly isBroken?: true }

/** Reads the record at a place; undefined where the text may go on and it is not whole yet. */
export function readRecord(
  text: string,
  start: number,
  delimiter: string,
  isLast: boolean,
): RecordRead | undefined {
  const cells: string[] = []
  let at = start
  let isBroken = false
  for (;;) {
    const cell = readCell(text, at, delimiter, isLast)
    if (!cell) return undefined
    if (cells.length < mostCells) cells.push(cell.text)
    else isBroken = true
    if (cell.isBroken) isBroken = true
    at = cell.end
    if (at >= text.length) return isLast ? { cells, next: at, isBroken } : undefined
    if (text[at] !== delimiter) break
    at++
  }
  // A line's end of two signs may be cut between them.
  if (text[at] === '\r' && at + 1 >= text.length && !isLast) return undefined
  const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
  return { cells, next, isBroken }
}

function readCell(
  text: string,
  at: number,
  delimiter: string,
  isLast: boolean,
): CellRead | undefined {
  let start = at
  // Some put a blank between delimiter and quote.
  while (text[start] === ' ') start++
  if (text[start] !== '"') return plainCell(text, at, delimiter)
  const cell = quotedCell(text, start, delimiter, isLast)
  if (cell === 'unclosed') return mended(text, start, delimiter)
  return cell
}

function plainCell(text: string, at: number, delimiter: string): CellRead {
  let end = at
  while (end < text.length) {
    const sign = text[end]
    if (sign === delimiter || sign === '\n' || sign === '\r') break
    end++
  }
  return { text: text.slice(at, end), end }
}

function quotedCell(
  text: string,
  start: number,
  delimiter: string,
  isLast: boolean,
): CellRead | 'unclosed' | undefined {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return !isLast && text.length - start < longestCell ? undefined : 'unclosed'
    if (quote - start > longestCell) return 'unclosed'
    const behind = text[quote + 1]
    if (behind === undefined && !isLast) return undefined
    if (behind === '"') {
      at = quote + 2
      continue
    }
    const end = behindBlanks(text, quote + 1)
    const sign = text[end]
    if (sign === undefined && !isLast) return undefined
    if (sign === undefined || sign === delimiter || sign === '\n' || sign === '\r')
      return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end }
    // It opens a later cell: this one was not closed on its own line.
    const isOpening = text[quote - 1] === delimiter || text[quote - 1] === '\n'
    if (isOpening && text.slice(start, quote).includes('\n')) return 'unclosed'
    at = quote + 1
  }
}

function behindBlanks(text: string, at: number): number {
  let end = at
  while (text[end] === ' ') end++
  return end
}

/** Ends an unclosed cell at the first quote on its line that something may follow, or else takes the quote as a sign of the cell. */
function mended(text: string, start: number, delimiter: string): CellRead {
  let line = text.indexOf('\n', start)
  if (line < 0) line = text.length
  for (let quote = text.indexOf('"', start + 1); quote >= 0 && quote < line;) {
    const end = behindBlanks(text, quote + 1)
    const sign = text[end]
    if (sign === undefined || sign === delimiter || sign === '\n' || sign === '\r')
      return { text: text.slice(start + 1, quote).replace(/"+$/, ''), end, isBroken: true }
    quote = text.indexOf('"', quote + 1)
  }
  return { ...plainCell(text, start + 1, delimiter), isBroken: true }
}
