import { useMemo } from 'react'

import { KevMark } from '#components/result/kev-mark.tsx'
import { type Placed, placed } from '#charts/population.ts'
import { quadrantCounts } from '#charts/quadrants.ts'
import type { Columns } from '#rows/columns.ts'
import { chart, useCharting } from '#state/list/charting.ts'
import { BandsTable } from './bands-table.tsx'
import { CarryOver } from './carry-over.tsx'
import { useChartTexts } from './chart-texts.ts'
import { QuadrantButtons } from './quadrant-buttons.tsx'
import { ScatterPlot } from './scatter-plot.tsx'
import { selectPlaces } from './select-places.ts'
import { ThresholdFields } from './thresholds.tsx'
import { useWidth } from './use-width.ts'

/** Score against EPSS of every row, with thresholds that part them in four. */
export function Scatter({ columns, places }: { columns: Columns; places: Uint32Array }) {
  const { scatter } = useChartTexts()
  const score = useCharting((state) => state.score)
  const threshold = useCharting((state) => state.epss)
  const epss = threshold.value
  const [box, width] = useWidth()
  const parts = useMemo(() => placed(columns, places), [columns, places])
  const thresholds = useMemo(() => ({ score, epss }), [score, epss])
  const counts = useMemo(
    () => quadrantCounts(columns, parts.points, thresholds),
    [columns, parts, thresholds],
  )
  const about = { columns, points: parts.points, thresholds, counts }
  return (
    <section aria-labelledby="chart-scatter" className="chart-card card">
      <div className="chart-head">
        <h2 id="chart-scatter" className="chart-heading">
          {scatter.heading}
        </h2>
        <span className="chart-legend text-muted">
          <KevMark />
          {scatter.inKev}
        </span>
        <ThresholdFields />
      </div>
      <p className="chart-printed">{scatter.thresholds(score.toFixed(1), epss)}</p>
      <QuadrantButtons {...about} quadrants={['likely', 'both']} />
      <div ref={box}>
        {width > 0 && (
          <ScatterPlot
            columns={columns}
            points={parts.points}
            thresholds={thresholds}
            width={width}
          />
        )}
      </div>
      <QuadrantButtons {...about} quadrants={['neither', 'severe']} />
      {/* Below the plot, which must not move while a threshold is dragged. */}
      <CarryOver threshold={threshold} onThreshold={(epss) => chart({ epss })} />
      <NotDrawn columns={columns} parts={parts} />
      <details className="chart-details">
        <summary>{scatter.table}</summary>
        <BandsTable columns={columns} places={places} />
      </details>
    </section>
  )
}

/** Rows without one of the figures: counted, and never at 0. */
function NotDrawn({ columns, parts }: { columns: Columns; parts: Placed }) {
  const { scatter } = useChartTexts()
  const { withoutScore, withoutEpss, withoutBoth } = parts
  const all = [...withoutScore, ...withoutEpss, ...withoutBoth]
  if (all.length === 0) return null
  const said = [
    withoutScore.length > 0 && scatter.without.score(withoutScore.length),
    withoutEpss.length > 0 && scatter.without.epss(withoutEpss.length),
    withoutBoth.length > 0 && scatter.without.both(withoutBoth.length),
  ].filter((part) => part !== false)
  return (
    <p className="chart-note">
      {scatter.apart(all.length)} {said.join(', ')}.{' '}
      <button
        type="button"
        className="list-press list-control"
        onClick={() => selectPlaces(columns, all)}
      >
        {scatter.selectThem}
      </button>
    </p>
  )
}
