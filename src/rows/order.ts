/** The order of rows: by several columns, the first of them first; what is missing always comes last. */

import type { Columns } from './columns.ts'
import { kevPlaces } from './outside-of-row.ts'
import { marksIn } from './quality.ts'
import { type Row, idsOf } from './row.ts'
import { sortedPlaces } from './sorted-places.ts'
import { textRanks } from './text-ranks.ts'

export const orderColumns = [
  'kev',
  'epss',
  'change',
  'score',
  'id',
  'title',
  'ssvc',
  'claimed',
  'quality',
  'status',
  'note',
] as const

export type OrderColumn = (typeof orderColumns)[number]

/** A column that is not always there: when a row is due, and what a decision table answers, by its ID. */
export type MoreColumn = 'due' | `table:${string}`

/** What columns that are not always there are sorted by, the first key first. */
export type MoreKeys = ReadonlyMap<MoreColumn, readonly Float64Array[]>

export type OrderStep = {
  readonly column: OrderColumn | MoreColumn
  readonly isDescending: boolean
}

/** Steps of an order; without any, rows are as they were kept. */
export type Order = readonly OrderStep[]

/** What is exploited comes first: in KEV, then by EPSS, then by score. */
export const worstFirst: Order = [
  { column: 'kev', isDescending: true },
  { column: 'epss', isDescending: true },
  { column: 'score', isDescending: true },
]

/** As a person kept and moved them. */
export const asKept: Order = []

/** Figures begin with the highest, words with A, at the first press. */
export function beginsDescending(column: OrderColumn | MoreColumn): boolean {
  if (isOfTable(column)) return true
  return ['kev', 'epss', 'change', 'ssvc', 'score', 'claimed', 'quality'].includes(column)
}

/**
 * The order after a press on the head of a column: it alone, or with `isAdded` behind the steps there are.
 * One that is a step already is turned; by itself, pressed a third time, it is let go of.
 */
export function orderedBy(order: Order, column: OrderColumn | MoreColumn, isAdded: boolean): Order {
  const first = beginsDescending(column)
  const known = order.find((step) => step.column === column)
  const turned = { column, isDescending: known ? !known.isDescending : first }
  if (isAdded)
    return known ? order.map((step) => (step === known ? turned : step)) : [...order, turned]
  const isAlone = known !== undefined && order.length === 1
  if (!isAlone) return [{ column, isDescending: first }]
  return known.isDescending === first ? [turned] : asKept
}

const noKeys: MoreKeys = new Map()

/** Places of all rows in their order; a step of a column that is not there does nothing. */
export function placesInOrder(
  columns: Columns,
  order: Order,
  more: MoreKeys = noKeys,
): Uint32Array {
  const keys = order.flatMap(({ column, isDescending }) => {
    const values = isMore(column) ? (more.get(column) ?? []) : [keysOf(columns, column)]
    return values.map((each) => ({ values: each, isDescending }))
  })
  return sortedPlaces(columns.rows.length, keys)
}

/** Whether a column is one that is not always there. */
function isMore(column: OrderColumn | MoreColumn): column is MoreColumn {
  return column === 'due' || isOfTable(column)
}

/** Whether a column is what a decision table answers. */
export function isOfTable(
  column: OrderColumn | MoreColumn,
): column is Extract<MoreColumn, `table:${string}`> {
  return column.startsWith('table:')
}

const firstListed = kevPlaces.indexOf('listed')
const idForm = /^([A-Z]+)-(\d+)-(\d+)$/

function keysOf(columns: Columns, column: OrderColumn): Float64Array {
  switch (column) {
    case 'kev':
      // Not asked is no answer, so that it stands where "no" stands, and is said to be another thing.
      return Float64Array.from(columns.kev, (place) => Number(place >= firstListed))
    case 'status':
      return Float64Array.from(columns.status)
    case 'quality':
      // Rows with nothing to remark come last, as what is missing does.
      return Float64Array.from(columns.quality, (bits) => marksIn(bits).length || Number.NaN)
    case 'id':
      return ranked(columns, column, (row) => sortableId(idsOf(row)[0]))
    case 'title':
      return ranked(columns, column, ({ assessment: { title }, found }) =>
        `${title} ${found?.component?.name ?? ''}`.trim().toLowerCase(),
      )
    case 'note':
      return ranked(columns, column, ({ assessment: { note } }) => note.toLowerCase())
    case 'epss':
    case 'change':
    case 'score':
    case 'ssvc':
    case 'claimed':
      return columns[column]
    default:
      return column satisfies never
  }
}

/** Words as numbers in the order of the words, NaN without any; they are put in order once. */
function ranked(
  { rows, ranks }: Columns,
  column: OrderColumn,
  textOf: (row: Row) => string,
): Float64Array {
  const known = ranks.get(column)
  if (known) return known
  const found = (column === 'id' && cveRanks(rows)) || textRanks(rows.map(textOf))
  ranks.set(column, found)
  return found
}

/** Of CVE IDs alone, what they are counted by; undefined where there are others. */
function cveRanks(rows: readonly Row[]): Float64Array | undefined {
  const ranks = new Float64Array(rows.length)
  for (const [at, { assessment, found }] of rows.entries()) {
    const id = assessment.cve ?? found?.ids[0]
    // Twelve digits behind a year are as much as a number holds.
    if (id !== undefined && (!id.startsWith('CVE-') || id[8] !== '-' || id.length > 21))
      return undefined
    ranks[at] = id === undefined ? Number.NaN : Number(id.slice(4, 8)) * 1e12 + Number(id.slice(9))
    if (id !== undefined && Number.isNaN(ranks[at])) return undefined
  }
  return ranks
}

/** CVE-2024-3094 before CVE-2024-21626. */
function sortableId(id = ''): string {
  const [, kind = '', year = '', number = ''] = idForm.exec(id) ?? []
  return kind === ''
    ? id.toLowerCase()
    : `${kind.toLowerCase()}-${year}-${number.padStart(12, '0')}`
}
