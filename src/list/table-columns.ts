import type { CSSProperties } from 'react'

import type { Columns } from '#rows/columns.ts'
import type { MoreColumn, OrderColumn } from '#rows/order.ts'
import { kevPlaces } from '#rows/outside-of-row.ts'
import { rowStatuses } from '#rows/row.ts'
import type { DecidedColumn } from './decide/decide-rows.ts'

/** Columns in the order in which they stand: their tracks, and the least each needs, in rem. */
const widths: Readonly<Record<OrderColumn, readonly [string, number]>> = {
  id: ['8.5rem', 8.5],
  title: ['minmax(5.25rem, 3fr)', 5.25],
  score: ['7.25rem', 7.25],
  claimed: ['6.5rem', 6.5],
  epss: ['6.75rem', 6.75],
  change: ['3.5rem', 3.5],
  kev: ['8.25rem', 8.25],
  ssvc: ['7.75rem', 7.75],
  quality: ['6.5rem', 6.5],
  status: ['5.75rem', 5.75],
  note: ['minmax(4.5rem, 1fr)', 4.5],
}

/** What gives way where there is no room for all, the first first; it stands behind each row all the same. */
const givingWay = [
  'change',
  'quality',
  'note',
  'claimed',
  'ssvc',
  'last-table',
  'fourth-table',
  'third-table',
  'status',
  'epss',
  'kev',
  'since',
  'second-table',
] as const

/** A column that may have no room. */
export type GivingWay = (typeof givingWay)[number]

const tableNames = [undefined, 'second-table', 'third-table', 'fourth-table'] as const

/** What gives way as the column of the table at that place; undefined for the first, which stays. */
export function tableGivingWay(at: number): GivingWay | undefined {
  return at in tableNames ? tableNames[at] : 'last-table'
}

/** The classes of a column of decisions; `at` is the place of its table. */
export function decidedClass(column: MoreColumn, at: number): string {
  if (column === 'due') return 'list-due'
  const name = tableGivingWay(at)
  return name ? `list-outcome list-${name}` : 'list-outcome'
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

type Wanted = Readonly<Partial<Record<OrderColumn, number | undefined>>>

type Track = { readonly name: string; readonly width: string; readonly rem: number }

/** How a table is laid out: the tracks of its rows, and the columns that have no room. */
export type Fit = { readonly tracks: CSSProperties; readonly out: readonly GivingWay[] }

/** What of the columns has room in so many rem. */
export function fit(
  columns: readonly OrderColumn[],
  more: readonly DecidedColumn[],
  isSince: boolean,
  canMove: boolean,
  wanted: Wanted,
  room: number,
): Fit {
  const all: readonly Track[] = [
    ...columns.map((column) => trackOf(column, more.length > 0, wanted[column])),
    ...more.map(({ column, at }) =>
      column === 'due'
        ? { name: 'due', width: 'minmax(6.75rem, 9.25rem)', rem: 6.75 }
        : { name: tableGivingWay(at) ?? '', width: 'minmax(5.75rem, 1fr)', rem: 5.75 },
    ),
    ...(isSince ? [{ name: 'since', width: '6rem', rem: 6 }] : []),
  ]
  const controls = [1.875, 1.75, canMove ? 5.25 : 1.875]
  let missing = [...controls, ...all.map(({ rem }) => rem)].reduce((a, b) => a + b, -room)
  const out: GivingWay[] = []
  for (const name of givingWay) {
    if (missing <= 0) break
    const gone = all.filter((track) => track.name === name)
    if (gone.length > 0) out.push(name)
    missing -= gone.reduce((sum, { rem }) => sum + rem, 0)
  }
  const leftOut = new Set<string>(out)
  const shown = all.filter(({ name }) => !leftOut.has(name)).map(({ width }) => width)
  const [tick, chevron, end] = controls.map((rem) => `var(--of-controls, ${rem}rem)`)
  // React's type knows no properties of one's own.
  return { tracks: { '--tracks': [tick, chevron, ...shown, end].join(' ') } as CSSProperties, out }
}

/** Beside decisions a title still wants a word in one piece. */
function trackOf(column: OrderColumn, isDecided: boolean, pixels: number | undefined): Track {
  const [width, rem] = widths[column]
  if (pixels !== undefined) return { name: column, width: `${pixels}px`, rem: pixels / 16 }
  return { name: column, width, rem: column === 'title' && isDecided ? 7 : rem }
}
