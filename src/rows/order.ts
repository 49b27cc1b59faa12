/** The order of rows: by several columns, the first of them first; what is missing always comes last. */

import { type Columns, kevPlaces } from './columns.ts'
import { idsOf } from './row.ts'

export const orderColumns = [
  'kev',
  'epss',
  'change',
  'score',
  'id',
  'title',
  'ssvc',
  'claimed',
  'status',
  'note',
] as const

export type OrderColumn = (typeof orderColumns)[number]

export type OrderStep = { readonly column: OrderColumn; readonly isDescending: boolean }

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
export function beginsDescending(column: OrderColumn): boolean {
  return ['kev', 'epss', 'change', 'ssvc', 'score', 'claimed'].includes(column)
}

/**
 * The order after a press on the head of a column: it alone, or with `isAdded` behind the steps there are.
 * One that is a step already is turned; by itself, pressed a third time, it is let go of.
 */
export function orderedBy(order: Order, column: OrderColumn, isAdded: boolean): Order {
  const first = beginsDescending(column)
  const known = order.find((step) => step.column === column)
  const turned = { column, isDescending: known ? !known.isDescending : first }
  if (isAdded)
    return known ? order.map((step) => (step === known ? turned : step)) : [...order, turned]
  const isAlone = known !== undefined && order.length === 1
  if (!isAlone) return [{ column, isDescending: first }]
  return known.isDescending === first ? [turned] : asKept
}

/** Places of all rows in their order. */
export function placesInOrder(columns: Columns, order: Order): Uint32Array {
  const places = Uint32Array.from({ length: columns.rows.length }, (_, at) => at)
  const compares = order.map((step) => compareBy(columns, step))
  if (compares.length === 0) return places
  return places.toSorted((one, other) => {
    for (const compare of compares) {
      const difference = compare(one, other)
      if (difference !== 0) return difference
    }
    return one - other
  })
}

type Compare = (one: number, other: number) => number

function compareBy(columns: Columns, { column, isDescending }: OrderStep): Compare {
  const sign = isDescending ? -1 : 1
  const keys = keysOf(columns, column)
  if (keys instanceof Float64Array)
    return (one, other) => {
      const a = keys[one] ?? 0
      const b = keys[other] ?? 0
      if (a === b) return 0
      // NaN is nothing: it comes last in either direction.
      if (a !== a) return b !== b ? 0 : 1
      return b !== b ? -1 : a < b ? -sign : sign
    }
  return (one, other) => {
    const a = keys[one] ?? ''
    const b = keys[other] ?? ''
    if (a === b) return 0
    if (a === '') return 1
    return b === '' ? -1 : a < b ? -sign : sign
  }
}

const firstListed = kevPlaces.indexOf('listed')
const idForm = /^([A-Z]+)-(\d+)-(\d+)$/

function keysOf(columns: Columns, column: OrderColumn): Float64Array | readonly string[] {
  const { rows } = columns
  const keys: Readonly<Record<OrderColumn, () => Float64Array | readonly string[]>> = {
    // Not asked is no answer, so that it stands where "no" stands, and is said to be another thing.
    kev: () => Float64Array.from(columns.kev, (place) => Number(place >= firstListed)),
    epss: () => columns.epss,
    change: () => columns.change,
    ssvc: () => columns.ssvc,
    score: () => columns.score,
    claimed: () => columns.claimed,
    status: () => Float64Array.from(columns.status),
    id: () => rows.map((row) => sortableId(idsOf(row)[0])),
    title: () =>
      rows.map(({ assessment: { title }, found }) =>
        `${title} ${found?.component?.name ?? ''}`.trim().toLowerCase(),
      ),
    note: () => rows.map(({ assessment: { note } }) => note.toLowerCase()),
  }
  return keys[column]()
}

/** CVE-2024-3094 before CVE-2024-21626. */
function sortableId(id = ''): string {
  const [, kind = '', year = '', number = ''] = idForm.exec(id) ?? []
  return kind === ''
    ? id.toLowerCase()
    : `${kind.toLowerCase()}-${year}-${number.padStart(12, '0')}`
}
