import { useDeferredValue, useMemo, useState } from 'react'

import { axisOfEpss, extentOf, roundedProbability } from '#charts/epss-axis.ts'
import { isListed } from '#charts/population.ts'
import { type Thresholds, pointsWithin } from '#charts/quadrants.ts'
import { shownProbability } from '#epss/epss-score.ts'
import { moved } from '#epss/threshold.ts'
import type { Columns } from '#rows/columns.ts'
import { idOf } from '#rows/row.ts'
import { chart, useCharting } from '#state/list/charting.ts'
import { useListView } from '#state/list/list-view.ts'
import { rowName } from '../row-name.ts'
import { type Rectangle, useBrush } from './brush.ts'
import { useChartTexts } from './chart-texts.ts'
import { drawnIn, nearestTo, plotIn, xOf, yOf } from './plot.ts'
import { ScatterAxes } from './scatter-axes.tsx'
import { CanvasPoints, KevOver, SvgPoints, mostInSvg } from './scatter-points.tsx'
import { ScatterSliders } from './scatter-sliders.tsx'
import { selectPlaces } from './select-places.ts'

/** How far from a point a pointer may be, in pixels. */
const reach = 8

/** The points with both thresholds, to be dragged over; all it shows is told in words around it. */
export function ScatterPlot({
  columns,
  points,
  thresholds,
  width,
}: {
  columns: Columns
  points: Uint32Array
  thresholds: Thresholds
  width: number
}) {
  const { scatter } = useChartTexts()
  const name = useCharting(({ axis }) => axis)
  const threshold = useCharting(({ epss }) => epss)
  const selected = useDeferredValue(useListView((view) => view.selected))
  const [near, setNear] = useState<ArrayLike<number>>([])
  const plot = useMemo(() => plotIn(width), [width])
  const axis = useMemo(
    () => axisOfEpss(name, extentOf(columns.epss, points)),
    [name, columns, points],
  )
  const drawn = useMemo(() => drawnIn(plot, columns, points, axis), [plot, columns, points, axis])
  const isSelected = useMemo(
    () => (at: number) => {
      const row = selected.size > 0 ? columns.rows[at] : undefined
      return row !== undefined && selected.has(idOf(row))
    },
    [selected, columns],
  )
  const partAt = (y: number) => (plot.bottom - y) / (plot.bottom - plot.top)
  const scoreAt = (x: number) => ((x - plot.left) / (plot.right - plot.left)) * 10
  function selectWithin([left, top, right, bottom]: Rectangle) {
    // What lies at an end of an axis is drawn there, too.
    const isAtTop = partAt(top) >= 1
    const isAtBottom = partAt(bottom) <= 0
    const within = {
      score: [scoreAt(left), scoreAt(right)],
      epss: [
        isAtBottom ? 0 : axis.probabilityAt(partAt(bottom)),
        isAtTop ? 1 : axis.probabilityAt(partAt(top)),
      ],
    } as const
    selectPlaces(columns, pointsWithin(columns, points, within))
  }
  const { rectangle, handlers } = useBrush({
    drawn: selectWithin,
    pressed: (place) => selectPlaces(columns, nearestTo(drawn, place, reach)),
    moved: (place) => setNear(place ? nearestTo(drawn, place, reach) : []),
  })
  const at = near[0]
  const row = at === undefined ? undefined : columns.rows[at]
  const layer = { columns, drawn, isSelected }
  const across = xOf(plot, thresholds.score)
  const up = yOf(plot, axis.partOf(thresholds.epss))
  return (
    <>
      <div className="chart-plot" style={{ height: plot.height }}>
        {points.length > mostInSvg && (
          <CanvasPoints
            drawn={drawn}
            isSelected={isSelected}
            width={plot.width}
            height={plot.height}
          />
        )}
        <svg
          viewBox={`0 0 ${plot.width} ${plot.height}`}
          className="chart-drawing"
          aria-hidden="true"
        >
          <ScatterAxes plot={plot} axis={axis} />
          {points.length > mostInSvg ? <KevOver {...layer} /> : <SvgPoints {...layer} />}
          <line x1={across} x2={across} y1={plot.top} y2={plot.bottom} className="chart-limit" />
          <line x1={plot.left} x2={plot.right} y1={up} y2={up} className="chart-limit" />
          {at !== undefined && row && (
            <circle
              cx={xOf(plot, columns.score[at] ?? 0)}
              cy={yOf(plot, axis.partOf(columns.epss[at] ?? 0))}
              r={9}
              className="chart-ring"
            />
          )}
          {rectangle && (
            <rect
              x={rectangle[0]}
              y={rectangle[1]}
              width={rectangle[2] - rectangle[0]}
              height={rectangle[3] - rectangle[1]}
              className="chart-brush"
            />
          )}
        </svg>
        <div className="chart-surface" {...handlers} />
        <ScatterSliders
          plot={plot}
          axis={axis}
          thresholds={thresholds}
          onScore={(score) => chart({ score })}
          onEpss={(part) =>
            chart({ epss: moved(threshold, roundedProbability(axis.probabilityAt(part))) })
          }
        />
      </div>
      <p className="chart-said" aria-hidden="true">
        {at !== undefined && row
          ? scatter.point(
              rowName(row, at, () => scatter.nobody),
              near.length - 1,
              (columns.score[at] ?? 0).toFixed(1),
              shownProbability(columns.epss[at] ?? 0),
              isListed(columns, at),
            )
          : scatter.how}
      </p>
    </>
  )
}
