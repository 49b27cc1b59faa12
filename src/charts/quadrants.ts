/** Rows by two thresholds: what reaches both, one or none. */

import type { Columns } from '#rows/columns.ts'
import { isListed } from './population.ts'

/** From which figures on a row is above; what is exactly there is. */
export type Thresholds = { readonly score: number; readonly epss: number }

/** As they lie in the chart: likely and severe are above. */
export const quadrants = ['likely', 'both', 'neither', 'severe'] as const
export type Quadrant = (typeof quadrants)[number]

/** How many rows lie in each, and how many of these are in KEV. */
export type QuadrantCounts = Readonly<
  Record<Quadrant, { readonly rows: number; readonly inKev: number }>
>

type Figures = Pick<Columns, 'score' | 'epss' | 'kev'>

/** In which a row lies that has both figures. */
export function quadrantOf(
  { score, epss }: Pick<Columns, 'score' | 'epss'>,
  at: number,
  thresholds: Thresholds,
): Quadrant {
  const isSevere = (score[at] ?? 0) >= thresholds.score
  const isLikely = (epss[at] ?? 0) >= thresholds.epss
  if (isLikely) return isSevere ? 'both' : 'likely'
  return isSevere ? 'severe' : 'neither'
}

/** Counts rows that have both figures. */
export function quadrantCounts(
  figures: Figures,
  points: Uint32Array,
  thresholds: Thresholds,
): QuadrantCounts {
  const counts = {
    likely: { rows: 0, inKev: 0 },
    both: { rows: 0, inKev: 0 },
    neither: { rows: 0, inKev: 0 },
    severe: { rows: 0, inKev: 0 },
  }
  for (const at of points) {
    const count = counts[quadrantOf(figures, at, thresholds)]
    count.rows++
    if (isListed(figures, at)) count.inKev++
  }
  return counts
}

/** A rectangle of both figures, its edges included. */
export type Within = {
  readonly score: readonly [number, number]
  readonly epss: readonly [number, number]
}

/** The rows whose point lies in a rectangle. */
export function pointsWithin(
  { score, epss }: Pick<Columns, 'score' | 'epss'>,
  points: Uint32Array,
  within: Within,
): Uint32Array {
  return points.filter((at) => isIn(score[at], within.score) && isIn(epss[at], within.epss))
}

function isIn(value: number | undefined, [low, high]: readonly [number, number]): boolean {
  return value !== undefined && value >= low && value <= high
}
