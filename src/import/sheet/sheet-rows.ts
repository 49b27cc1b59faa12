import type { Formats } from './number-formats.ts'
import type { XmlEvents } from './xml.ts'

/** A row as it stands in a sheet, by its number. */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] }

/** What the cells of a sheet need of its workbook. */
export type SheetContext = {
  readonly strings: readonly string[]
  readonly formats: Formats
  readonly is1904: boolean
}

const mostColumns = 2_000
const longestCell = 1_000_000
const dayLength = 24 * 60 * 60 * 1000
const epoch = Date.UTC(1899, 11, 30)
const days1904 = 1_462
/** The year 9999. */
const lastDay = 2_958_465

/** Tells the rows of a sheet that have something in them; empty ones cost nothing. */
export function sheetRows(context: SheetContext, tell: (row: SheetRow) => void): XmlEvents {
  let number = 0
  let cells: string[] = []
  let column = -1
  let [type, style, value]: [string, string | undefined, string] = ['', undefined, '']
  let isInValue = false
  return {
    open(name, attributes) {
      if (name === 'row') {
        const given = Number(attributes['r'])
        number = Number.isInteger(given) && given > 0 ? given : number + 1
        cells = []
        column = -1
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1
        type = attributes['t'] ?? 'n'
        style = attributes['s']
        value = ''
      } else if (name === 'v' || name === 't') isInValue = true
    },
    text(text) {
      if (isInValue && value.length < longestCell) value += text
    },
    close(name) {
      if (name === 'v' || name === 't') isInValue = false
      else if (name === 'c' && value !== '' && column < mostColumns) {
        while (cells.length < column) cells.push('')
        cells[column] = cellOf(value, type, style, context)
      } else if (name === 'row' && cells.length > 0) {
        tell({ number, cells })
        cells = []
      }
    },
  }
}

/** The 0-based column of `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '') ?? []
  if (letters === undefined) return undefined
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

function cellOf(
  value: string,
  type: string,
  style: string | undefined,
  { strings, formats, is1904 }: SheetContext,
): string {
  if (type === 's') return signsOf(strings[Number(value)] ?? '')
  if (type === 'e') return ''
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type === 'n' && formats.isDate(style)) return dateOf(Number(value), is1904) ?? value
  return type === 'n' ? value : signsOf(value)
}

/** Signs that XML cannot hold, or a text that looks like one, are written `_x000D_` (ECMA-376, ST_Xstring). */
function signsOf(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
}

/** A day as ISO 8601 writes it, with the time where there is one. */
function dateOf(serial: number, is1904: boolean): string | undefined {
  const day = serial + (is1904 ? days1904 : 0)
  if (!(day >= 1 && day <= lastDay)) return undefined
  const text = new Date(epoch + Math.round(day * dayLength)).toISOString()
  return Number.isInteger(day) ? text.slice(0, 10) : text.slice(0, 19)
}
