/** The scatter as a table: how many rows of each severity lie in each band of EPSS. */

import { type Columns, severityPlaces } from '#rows/columns.ts'
import { isListed } from './population.ts'

/** From which probability on a row lies in a band; the last but one holds the rest, the last what is not known. */
export const bandsOfEpss = [0.5, 0.1, 0.01, 0, undefined] as const

/** How many rows, and how many of these are in KEV. */
export type Cell = { readonly rows: number; readonly inKev: number }

type Figures = Pick<Columns, 'severity' | 'epss' | 'kev'>

/** A line for each of `bandsOfEpss`, in it a cell for each of `severityPlaces`. */
export function bandCounts(figures: Figures, places: Uint32Array): readonly (readonly Cell[])[] {
  const counts = bandsOfEpss.map(() => severityPlaces.map(() => ({ rows: 0, inKev: 0 })))
  for (const at of places) {
    const probability = figures.epss[at] ?? Number.NaN
    const known = bandsOfEpss.findIndex((from) => from !== undefined && probability >= from)
    const cell = counts.at(known)?.[figures.severity[at] ?? 0]
    if (!cell) continue
    cell.rows++
    if (isListed(figures, at)) cell.inKev++
  }
  return counts
}
