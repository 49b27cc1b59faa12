import type { CSSProperties } from 'react'

import type { Columns } from '#rows/columns.ts'
import type { MoreColumn, OrderColumn } from '#rows/order.ts'
import { kevPlaces } from '#rows/outside-of-row.ts'
import { rowStatuses } from '#rows/row.ts'
import type { DecidedColumn } from './decide/decide-rows.ts'

/** How wide a column is, and from which window on it is shown. */
type Width = { readonly width: string; readonly from?: 'wide' | 'widest' | 'never' | undefined }

/** Columns in the order in which they stand; what a narrower window leaves out stands behind each row, too. */
const widths: Readonly<Record<OrderColumn, Width>> = {
  id: { width: '8.5rem' },
  title: { width: 'minmax(5.25rem, 3fr)' },
  score: { width: '7.25rem' },
  claimed: { width: '6.5rem', from: 'wide' },
  epss: { width: '6.75rem' },
  change: { width: '3.5rem', from: 'widest' },
  kev: { width: '8.25rem' },
  ssvc: { width: '7.75rem', from: 'wide' },
  quality: { width: '6.5rem', from: 'widest' },
  status: { width: '5.75rem', from: 'wide' },
  note: { width: 'minmax(4.5rem, 1fr)', from: 'wide' },
}

/** What gives way to columns of decisions, and stands behind each row all the same. */
const givingWay: Partial<Readonly<Record<OrderColumn, 'wide' | 'never'>>> = {
  claimed: 'never',
  change: 'never',
  quality: 'never',
  note: 'never',
  ssvc: 'never',
  epss: 'wide',
  kev: 'wide',
}

/** From which window on a table has a column, by its place among them. */
const tableRoom = [undefined, 'wide', 'widest', 'widest'] as const
const roomClasses = ['', 'list-second-table', 'list-third-table', 'list-third-table']

/** The classes of a column of decisions; `at` is the place of its table. */
export function decidedClass(column: MoreColumn, at: number): string {
  if (column === 'due') return 'list-due'
  return `list-outcome ${roomClasses[at] ?? 'list-last-table'}`
}

function moreWidth(column: MoreColumn, at: number): Width {
  if (column === 'due') return { width: 'minmax(5.25rem, 9.25rem)' }
  return { width: 'minmax(5.75rem, 1fr)', from: at in tableRoom ? tableRoom[at] : 'never' }
}

/** All columns in the order in which they stand. */
export const allColumns = Object.keys(widths) as readonly OrderColumn[]

/** The columns of which any row has something; the others would be empty lines of the table. */
export function filledColumns({
  claimed,
  epss,
  change,
  asked,
  kev,
  quality,
  status,
  rows,
}: Columns): readonly OrderColumn[] {
  const isFilled: Partial<Record<OrderColumn, boolean>> = {
    claimed: claimed.some((score) => !Number.isNaN(score)),
    epss: epss.some((probability) => !Number.isNaN(probability)) || asked.some((by) => by & 1),
    change: change.some((by) => !Number.isNaN(by)),
    kev: kev.some((place) => kevPlaces[place] !== 'not-asked') || asked.some((by) => by & 2),
    ssvc: asked.some((by) => by & 4),
    quality: quality.some((bits) => bits !== 0),
    status: status.some((place) => rowStatuses[place] !== 'open'),
    id: rows.some(({ assessment: { cve }, found }) => cve !== undefined || found !== undefined),
  }
  return allColumns.filter((column) => isFilled[column] !== false)
}

/** The tracks of a row, on wide windows and on narrower ones. */
export function tracksOf(
  columns: readonly OrderColumn[],
  more: readonly DecidedColumn[],
  isSince: boolean,
  canMove: boolean,
  wanted: Readonly<Partial<Record<OrderColumn, number | undefined>>> = {},
): CSSProperties {
  const fromOf = (column: OrderColumn) =>
    (more.length > 0 || isSince ? givingWay[column] : undefined) ?? widths[column].from
  const widthOf = (column: OrderColumn) => {
    const pixels = wanted[column]
    return pixels === undefined ? widths[column].width : `${pixels}px`
  }
  const all = [
    ...columns.map((column) => ({ width: widthOf(column), from: fromOf(column) })),
    ...more.map(({ column, at }) => moreWidth(column, at)),
    ...(isSince ? [{ width: '6rem', from: 'wide' as const }] : []),
  ]
  const ends = (leftOut: readonly (string | undefined)[]) =>
    [
      '1.875rem',
      '1.75rem',
      ...all.filter(({ from }) => !leftOut.includes(from ?? '')).map(({ width }) => width),
      canMove ? '5.25rem' : '1.875rem',
    ].join(' ')
  // React's type knows no properties of one's own.
  return {
    '--widest': ends(['never']),
    '--wide': ends(['never', 'widest']),
    '--narrow': ends(['never', 'widest', 'wide']),
  } as CSSProperties
}
