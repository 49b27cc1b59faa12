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

const firstLength = 2 ** 16

/** Columns without a row. Typed arrays, because an object for each row takes ten times as much. */
export function createColumns(): GrowingColumns {
  let columns = emptyColumns(firstLength)
  let rows = 0
  let rising = true
  let last = -1
  return {
    add: (key, probability, percentile) => {
      if (rows === columns.keys.length) columns = twiceAsLong(columns)
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

function twiceAsLong(columns: Columns): Columns {
  return mapColumns(columns, (column) => {
    const longer = new Float64Array(column.length * 2)
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
    for (const [to, from] of order.entries()) result[to] = column[from] ?? Number.NaN
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
