import { versions, severityOf } from '#cvss/index.ts'
import type { AxisOfEpss } from '#charts/epss-axis.ts'
import { useChartTexts } from './chart-texts.ts'
import { type Plot, xOf, yOf } from './plot.ts'

/** Where each severity begins and ends on the axis of scores, by the newest scale. */
const bands = bandsOf(Array.from({ length: 101 }, (_, at) => severityOf(versions[0], at / 10)))

function bandsOf(severities: readonly ReturnType<typeof severityOf>[]) {
  const starts = severities.flatMap((severity, at) =>
    severity === severities[at - 1] ? [] : [{ severity, from: at / 10 }],
  )
  return starts
    .map((start, at) => ({ ...start, to: starts[at + 1]?.from ?? 10 }))
    .filter(({ from, to }) => to - from > 0.1)
}

/** How far from the last number another may stand, in pixels. */
const leastApart = 26

/** Both axes: lines of probabilities, and the severities along the scores. */
export function ScatterAxes({ plot, axis }: { plot: Plot; axis: AxisOfEpss }) {
  const { scatter } = useChartTexts()
  // On a narrow axis 9 would stand in 10.
  const starts = [0, ...bands.map(({ from }) => from).filter((from) => from > 1), 10].filter(
    (from) => from === 10 || xOf(plot, 10) - xOf(plot, from) > leastApart,
  )
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${Math.round(yOf(plot, axis.partOf(tick))) + 0.5})`}>
          <line x1={plot.left} x2={plot.right} className="chart-line" />
          <text x={plot.left - 12} dy="0.32em" textAnchor="end" className="chart-word">
            {scatter.tick(tick)}
          </text>
        </g>
      ))}
      {bands.map(({ severity, from, to }) => (
        <rect
          key={severity}
          x={xOf(plot, from < 1 ? 0 : from) + 0.5}
          y={plot.bottom + 5}
          width={xOf(plot, to) - xOf(plot, from < 1 ? 0 : from) - 1}
          height={6}
          rx={2}
          className="chart-band"
          data-severity={severity}
        />
      ))}
      <rect
        x={plot.left - 2}
        y={plot.bottom + 2.5}
        width={plot.right - plot.left + 4}
        height={11}
        rx={5.5}
        className="chart-frame"
      />
      {starts.map((from) => (
        <text
          key={from}
          x={xOf(plot, from)}
          y={plot.bottom + 29}
          textAnchor={from === 10 ? 'end' : from === 0 ? 'start' : 'middle'}
          className="chart-word"
        >
          {from}
        </text>
      ))}
    </g>
  )
}
