import type { DailyFile } from './daily-file.ts'

type Columns = Pick<DailyFile, 'keys' | 'probabilities' | 'percentiles'>
type Column = Columns['keys']

/** What came of all rows. */
export type Finished = {
  readonly columns: Columns
  /** The first row, by the order of the rows, that has other numbers than one before it with the same key. */
  readonly contradictory: { readonly row: number; readonly key: number } | undefined
}

/** Three columns that grow row by row. */
export type GrowingColumns = {
  readonly add: (key: number, probability: number, percentile: number) => void
  readonly rows: () => number
  /** The columns at their length and by rising key; rows with one key are in the order in which they came. */
  readonly finish: () => Finished
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
    finish: () => {
      const order = rising ? undefined : orderOf(columns.keys, rows)
      const inOrder = mapColumns(columns, (column) =>
        order ? ordered(column, order) : column.slice(0, rows),
      )
      return { columns: inOrder, contradictory: contradictoryRow(inOrder, order) }
    },
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

function orderOf(keys: Column, rows: number): Uint32Array {
  return new Uint32Array(rows)
    .map((_, row) => row)
    .toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
}

function ordered(column: Column, order: Uint32Array): Column {
  const result = new Float64Array(order.length)
  for (let to = 0; to < order.length; to++) result[to] = column[order[to] ?? 0] ?? Number.NaN
  return result
}

function contradictoryRow(
  { keys, probabilities, percentiles }: Columns,
  order: Uint32Array | undefined,
): Finished['contradictory'] {
  let first: Finished['contradictory']
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at]
    if (key === undefined || key !== keys[at - 1]) continue
    const isSame =
      probabilities[at] === probabilities[at - 1] && percentiles[at] === percentiles[at - 1]
    const row = order?.[at] ?? at
    if (!isSame && row < (first?.row ?? Number.POSITIVE_INFINITY)) first = { row, key }
  }
  return first
}

function mapColumns(columns: Columns, map: (column: Column) => Column): Columns {
  return {
    keys: map(columns.keys),
    probabilities: map(columns.probabilities),
    percentiles: map(columns.percentiles),
  }
}
