import type { DailyFile } from './daily-file.ts'

type Columns = Pick<DailyFile, 'keys' | 'probabilities' | 'percentiles'>
type Column = Columns['keys']

/** Three columns that grow row by row. */
export type GrowingColumns = {
  readonly add: (key: number, probability: number, percentile: number) => void
  readonly rows: () => number
  /** The columns at their length and by rising key; of rows with one key the first is found. */
  readonly finish: () => Columns
}

// Three pieces hold a file of today; doubling would leave a third of the memory unused.
const piece = 2 ** 17

/** Columns without a row. Typed arrays, because an object for each row takes ten times as much. */
export function createColumns(): GrowingColumns {
  let columns = emptyColumns(piece)
  let rows = 0
  let rising = true
  let last = -1
  return {
    add: (key, probability, percentile) => {
      if (rows === columns.keys.length) columns = lengthened(columns)
      columns.keys[rows] = key
      columns.probabilities[rows] = probability
      columns.percentiles[rows] = percentile
      rows++
      rising &&= key >= last
      last = key
    },
    rows: () => rows,
    finish: () =>
      rising ? mapColumns(columns, (column) => column.slice(0, rows)) : sorted(columns, rows),
  }
}

function emptyColumns(length: number): Columns {
  const column = (): Column => new Float64Array(length)
  return { keys: column(), probabilities: column(), percentiles: column() }
}

function lengthened(columns: Columns): Columns {
  return mapColumns(columns, (column) => {
    const longer = new Float64Array(column.length + piece)
    longer.set(column)
    return longer
  })
}

function sorted(columns: Columns, rows: number): Columns {
  const { keys } = columns
  const order = new Uint32Array(rows).map((_, row) => row)
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  return mapColumns(columns, (column) => {
    const result = new Float64Array(rows)
    for (let to = 0; to < rows; to++) result[to] = column[order[to] ?? 0] ?? Number.NaN
    return result
  })
}

function mapColumns(columns: Columns, map: (column: Column) => Column): Columns {
  return {
    keys: map(columns.keys),
    probabilities: map(columns.probabilities),
    percentiles: map(columns.percentiles),
  }
}
