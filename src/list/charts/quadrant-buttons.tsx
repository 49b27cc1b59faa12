import { KevMark } from '#components/result/kev-mark.tsx'
import {
  type Quadrant,
  type QuadrantCounts,
  type Thresholds,
  quadrantOf,
} from '#charts/quadrants.ts'
import type { Columns } from '#rows/columns.ts'
import { useChartTexts } from './chart-texts.ts'
import { selectPlaces } from './select-places.ts'

/** How many rows two of the quadrants hold, each count pressed to select them. */
export function QuadrantButtons({
  columns,
  points,
  thresholds,
  counts,
  quadrants,
}: {
  columns: Columns
  points: Uint32Array
  thresholds: Thresholds
  counts: QuadrantCounts
  quadrants: readonly [Quadrant, Quadrant]
}) {
  const { scatter } = useChartTexts()
  return (
    <div className="chart-quadrants">
      {quadrants.map((quadrant) => {
        const { rows, inKev } = counts[quadrant]
        return (
          <button
            key={quadrant}
            type="button"
            className="chart-quadrant"
            disabled={rows === 0}
            aria-label={scatter.select(quadrant, rows, inKev)}
            onClick={() =>
              selectPlaces(
                columns,
                points.filter((at) => quadrantOf(columns, at, thresholds) === quadrant),
              )
            }
          >
            <strong>
              {inKev > 0 && <KevMark />}
              {scatter.quadrant(rows, inKev)}
            </strong>{' '}
            <span className="chart-where text-muted">{scatter.place(quadrant)}</span>
          </button>
        )
      })}
    </div>
  )
}
