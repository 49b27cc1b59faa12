import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { type EpssPoint, shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { modelChanges, sameModel } from '#epss/model-version.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { runsOf } from './history-runs.ts'

const width = 600
const height = 220
const margin = { top: 14, right: 14, bottom: 26, left: 52 }
/** Least probability that the logarithmic axis shows; EPSS publishes five decimals. */
const least = 0.00001

const moment = (date: string) => Date.parse(`${date}T00:00:00Z`)

function axes(points: readonly EpssPoint[], scale: 'linear' | 'logarithmic') {
  const times = points.map(({ date }) => moment(date))
  const x = scaleUtc([Math.min(...times), Math.max(...times)], [margin.left, width - margin.right])
  const range = [height - margin.bottom, margin.top]
  const values = points.map(({ probability }) => Math.max(least, probability))
  const y =
    scale === 'linear'
      ? scaleLinear([0, Math.min(1, Math.max(...values) * 1.05)], range).nice(4)
      : scaleLog([Math.min(...values) / 1.2, Math.min(1, Math.max(...values) * 1.2)], range)
  return { x, y }
}

/** A line chart: days without a score are gaps, changes of the model are breaks with a mark. */
export function HistoryChart({
  cve,
  points,
  scale,
}: {
  cve: CveId
  points: readonly EpssPoint[]
  scale: 'linear' | 'logarithmic'
}) {
  const threat = useLateTexts('threat')
  const { epss } = threat
  const [shown, setShown] = useState(points.length - 1)
  const { x, y } = axes(points, scale)
  const xOf = ({ date }: EpssPoint) => x(moment(date))
  const yOf = ({ probability }: EpssPoint) => y(Math.max(least, probability))
  const path = line<EpssPoint>(xOf, yOf)
  const [first] = points
  const last = points.at(-1)
  const point = points[Math.min(shown, points.length - 1)]
  if (!first || !last || !point) return null
  const changes = modelChanges.filter(({ from }) => from > first.date && from <= last.date)
  const text = epss.point(
    point.date,
    shownProbability(point.probability),
    wholePercentile(point.percentile),
  )

  return (
    <figure className="m-0">
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full max-w-2xl" aria-hidden="true">
        {y.ticks(4).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line x1={margin.left} x2={width - margin.right} className="stroke-line" />
            <text x={margin.left - 6} dy="0.32em" textAnchor="end" className="fill-muted text-xs">
              {epss.tick(Number((tick * 100).toPrecision(3)))}
            </text>
          </g>
        ))}
        {x.ticks(5).map((tick) => (
          <text
            key={+tick}
            x={x(tick)}
            y={height - 8}
            textAnchor="middle"
            className="fill-muted text-xs"
          >
            {tick.toISOString().slice(5, 10)}
          </text>
        ))}
        {changes.map(({ name, from }) => (
          <g key={name} transform={`translate(${x(moment(from))} 0)`}>
            <line
              y1={margin.top}
              y2={height - margin.bottom}
              className="stroke-edge"
              strokeDasharray="3 3"
            />
            <text y={margin.top - 3} textAnchor="middle" className="fill-muted text-xs">
              {epss.model(name)}
            </text>
          </g>
        ))}
        {runsOf(points, sameModel).map((run) => (
          <path
            key={run[0]?.date}
            d={path(run) ?? ''}
            className="fill-none stroke-ink"
            strokeWidth={2}
            strokeLinecap="round"
          />
        ))}
        {points.map((each) => (
          <circle
            key={each.date}
            cx={xOf(each)}
            cy={yOf(each)}
            r={each === point ? 5 : 2}
            className="fill-ink"
          />
        ))}
      </svg>
      <figcaption className="text-sm">
        <input
          type="range"
          className="block h-8 w-full max-w-2xl accent-ink"
          min={0}
          max={points.length - 1}
          value={points.indexOf(point)}
          aria-label={epss.chart(cve)}
          aria-valuetext={text}
          onChange={(event) => setShown(Number(event.target.value))}
        />
        {text}
      </figcaption>
    </figure>
  )
}
