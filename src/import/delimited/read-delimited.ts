import type { Reader, ReadOptions, Sink } from '../finding.ts'
import { startTable } from '../table/read-table.ts'
import type { DividedFormat } from '../worded-format.ts'
import { delimiterOf } from './delimiter.ts'
import { type DelimitedRecord, records } from './records.ts'

const headLength = 65_536
/** The head of EPSS's daily file, with and without the line that names its model. */
const dailyFile = /^\ufeff?(?:#[^\n]{0,200}\r?\n)?"?cve"?,"?epss"?,"?percentile"?\s*\r?\n/i

/** Reads CSV and its kin: any delimiter, a preamble, a header or none. */
export const delimitedReader: Reader = {
  name: 'delimited text',
  recognises(head) {
    // Entities end in what looks like a delimiter.
    if (/^\s*<(?:!doctype|html|head|body|table|div|meta|style)[\s>]/i.test(head)) return 0
    const sure = delimiterOf(head, head.length < headLength)?.sure ?? 0
    // What begins as JSON or XML may have columns by chance.
    return /^\s*[{[<]/.test(head) ? Math.min(sure, 0.5) : sure
  },
  read: readDelimited,
}

/** Reads the records of a text as the rows of a table. */
export async function readDelimited(
  text: AsyncIterable<string>,
  files: readonly string[],
  sink: Sink,
  options: ReadOptions = {},
): Promise<void> {
  const pieces = text[Symbol.asyncIterator]()
  let head = ''
  let isWhole = false
  while (!isWhole && head.length < headLength) {
    const next = await pieces.next()
    if (next.done === true) isWhole = true
    else head += next.value
  }
  if (dailyFile.test(head)) {
    const place = { files, within: 'file' }
    return sink.remark({ kind: 'not-read', code: 'epss-daily-file', place, text: '' })
  }
  const { delimiter = ',' } = delimiterOf(head, isWhole) ?? {}
  sink.recognised(nameOf(delimiter))
  const table = startTable(files, sink, options)
  let [width, ended] = [0, true]
  let last: DelimitedRecord | undefined
  const all = records(
    noting(follow(head, pieces), (piece) => (ended = /[\r\n]$/.test(piece))),
    delimiter,
  )
  for await (const found of all) {
    if (sink.isCancelled()) return
    for (const record of found) {
      const { cells, line, number, isBroken } = record
      width = Math.max(width, last?.cells.length ?? 0)
      last = record
      const within = `row ${number}`
      if (isBroken)
        sink.remark({
          kind: 'not-read',
          code: 'broken-line',
          place: { files, within: `line ${line}` },
          text: cells.join(delimiter).slice(0, 200),
        })
      table.row({ cells, within })
    }
  }
  table.end()
  // Its last row has fewer cells than those before, and no end.
  if (last && !ended && last.number > 1 && last.cells.length < width)
    sink.remark({
      kind: 'not-read',
      code: 'breaks-off',
      place: { files, within: `row ${last.number}` },
      text: last.cells.join(delimiter).slice(0, 200),
    })
}

function nameOf(delimiter: string): 'TSV' | 'CSV' | DividedFormat {
  if (delimiter === '\t') return 'TSV'
  return delimiter === ',' ? 'CSV' : `CSV with ${delimiter}`
}

async function* noting(
  pieces: AsyncIterable<string>,
  note: (piece: string) => void,
): AsyncGenerator<string, void, undefined> {
  for await (const piece of pieces) {
    if (piece !== '') note(piece)
    yield piece
  }
}

async function* follow(
  head: string,
  rest: AsyncIterator<string, unknown>,
): AsyncGenerator<string, void, undefined> {
  yield head
  for (;;) {
    const next = await rest.next()
    if (next.done === true) return
    yield next.value
  }
}
