import type { Columns } from '#rows/columns.ts'
import type { AxisOfEpss } from '#charts/epss-axis.ts'

/** Where a plot lies within its drawing, in pixels. */
export type Plot = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A plot in a drawing of a width, with room for the words of its axes. */
export function plotIn(width: number): Plot {
  const height = Math.round(Math.min(380, Math.max(280, width * 0.62)))
  return { width, height, left: 50, right: width - 14, top: 16, bottom: height - 34 }
}

/** Where the points of rows lie, in their order. */
export type Drawn = {
  readonly points: Uint32Array
  readonly x: Float32Array
  readonly y: Float32Array
}

/** The place of a score, and of a part of the axis of probabilities. */
export function xOf({ left, right }: Plot, score: number): number {
  return left + (score / 10) * (right - left)
}

export function yOf({ top, bottom }: Plot, part: number): number {
  return bottom - part * (bottom - top)
}

/** Places of all points. */
export function drawnIn(
  plot: Plot,
  { score, epss }: Pick<Columns, 'score' | 'epss'>,
  points: Uint32Array,
  axis: AxisOfEpss,
): Drawn {
  return {
    points,
    x: Float32Array.from(points, (at) => xOf(plot, score[at] ?? 0)),
    y: Float32Array.from(points, (at) => yOf(plot, axis.partOf(epss[at] ?? 0))),
  }
}

/** The points that are nearest to a place, all of those that lie on the same; none beyond so many pixels. */
export function nearestTo(
  { points, x, y }: Drawn,
  [left, top]: readonly [number, number],
  most: number,
): Uint32Array {
  let least = most * most
  let nearest = -1
  for (let at = 0; at < points.length; at++) {
    const [across, down] = [(x[at] ?? 0) - left, (y[at] ?? 0) - top]
    const distance = across * across + down * down
    if (distance > least) continue
    least = distance
    nearest = at
  }
  if (nearest < 0) return new Uint32Array()
  return points.filter((_, at) => x[at] === x[nearest] && y[at] === y[nearest])
}
