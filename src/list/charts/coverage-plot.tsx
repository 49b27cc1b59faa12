import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useMemo } from 'react'

import { curveOf, heldBy, stepsOfKev } from '#charts/coverage.ts'
import { chart } from '#state/list/charting.ts'
import { useChartTexts } from './chart-texts.ts'
import type { OrderShown } from './coverage-table.tsx'
import { plotIn } from './plot.ts'

/** More points of a curve, or marks on it, cannot be told apart. */
const mostPoints = 400
const mostMarks = 40

const handle = 24

/** One curve for each order, with those in KEV marked, and a handle for how many rows come first. */
export function CoveragePlot({
  shown,
  first,
  width,
}: {
  shown: readonly OrderShown[]
  first: number
  width: number
}) {
  const { coverage: texts } = useChartTexts()
  const plot = useMemo(() => plotIn(width), [width])
  const rows = shown[0]?.coverage.rows ?? 0
  const x = scaleLinear([0, rows], [plot.left, plot.right])
  const y = scaleLinear([0, 1], [plot.bottom, plot.top])
  const path = line<readonly [number, number]>(
    ([n]) => x(n),
    ([, share]) => y(share),
  )
  const at = x(first)
  const words = wordPlaces(
    shown.map(({ coverage }) => y(heldBy(coverage, first).share ?? 0)),
    plot.bottom,
  )
  // Ticks that would stand under the chosen number or the last one give way.
  const ticks = x
    .ticks(Math.max(2, Math.floor(width / 140)))
    .filter(
      (tick) => Number.isInteger(tick) && tick > 0 && plot.right - x(tick) > 76 && tick !== rows,
    )
  return (
    <div className="chart-plot" style={{ height: plot.height }}>
      <svg
        viewBox={`0 0 ${plot.width} ${plot.height}`}
        className="chart-drawing"
        aria-hidden="true"
      >
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <g key={tick} transform={`translate(0 ${Math.round(y(tick)) + 0.5})`}>
            <line x1={plot.left} x2={plot.right} className="chart-line" />
            <text x={plot.left - 12} dy="0.32em" textAnchor="end" className="chart-word">
              {texts.share(tick)}
            </text>
          </g>
        ))}
        {[0, ...ticks, rows].map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={plot.bottom + 29}
            textAnchor={tick === 0 ? 'start' : tick === rows ? 'end' : 'middle'}
            className="chart-word"
          >
            {tick.toLocaleString('en')}
          </text>
        ))}
        {shown
          .map(({ name, coverage }, place) => (
            <g key={name} data-at={place} className="chart-curve">
              <path d={path(curveOf(coverage, mostPoints)) ?? ''} />
              {stepsOfKev(coverage, mostMarks).map((n) => (
                <path
                  key={n}
                  d="m0-4.5 4.5 4.5L0 4.5-4.5 0Z"
                  transform={`translate(${x(n)} ${y(heldBy(coverage, n).share ?? 0)})`}
                  className="chart-kev"
                />
              ))}
            </g>
          ))
          .toReversed()}
        <line x1={at} x2={at} y1={plot.top} y2={plot.bottom} className="chart-limit" />
        {shown.map(({ name, coverage }, place) => {
          const { share = 0, inKev } = heldBy(coverage, first)
          const isLeft = at > (plot.left + plot.right) / 2
          return (
            <g key={name} data-at={place}>
              <circle cx={at} cy={y(share)} r={4.5} className="chart-dot" />
              <text
                x={isLeft ? at - 12 : at + 12}
                y={words[place]}
                textAnchor={isLeft ? 'end' : 'start'}
                className="chart-held"
              >
                {texts.held(share, inKev, coverage.inKev[rows] ?? 0)}
              </text>
            </g>
          )
        })}
      </svg>
      <input
        type="range"
        className="chart-slider list-control"
        style={{
          left: plot.left - handle / 2,
          top: plot.bottom - handle / 2,
          width: plot.right - plot.left + handle,
        }}
        min={0}
        max={rows}
        value={first}
        aria-label={texts.slider}
        aria-valuetext={texts.value(first, rows)}
        onChange={({ target }) => chart({ first: Number(target.value) })}
      />
    </div>
  )
}

/** Where the words of points stand: below each, within the plot, and none on another. */
function wordPlaces(points: readonly number[], bottom: number): readonly number[] {
  const [one = 0, other] = points.map((y) => Math.min(y + 20, bottom - 8))
  if (other === undefined) return [one]
  return [Math.abs(one - other) < 16 ? other - 16 : one, other]
}
