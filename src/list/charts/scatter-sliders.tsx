import type { AxisOfEpss } from '#charts/epss-axis.ts'
import type { Thresholds } from '#charts/quadrants.ts'
import { useChartTexts } from './chart-texts.ts'
import { type Plot, yOf } from './plot.ts'

/** How wide the handle of a slider is, in pixels: it reaches beyond the axis by half of it at either end. */
const handle = 24

/** Steps of the axis of probabilities. */
const steps = 200

/** Both thresholds as handles on their axes. */
export function ScatterSliders({
  plot,
  axis,
  thresholds,
  onScore,
  onEpss,
}: {
  plot: Plot
  axis: AxisOfEpss
  thresholds: Thresholds
  onScore: (score: number) => void
  /** By its part of the axis. */
  onEpss: (part: number) => void
}) {
  const { scatter } = useChartTexts()
  return (
    <>
      <input
        type="range"
        className="chart-slider list-control"
        style={{
          left: plot.left - handle / 2,
          top: plot.top - handle / 2,
          width: plot.right - plot.left + handle,
        }}
        min={0}
        max={100}
        value={Math.round(thresholds.score * 10)}
        aria-label={scatter.scoreSlider}
        aria-valuetext={scatter.scoreValue(thresholds.score.toFixed(1))}
        onChange={({ target }) => onScore(Number(target.value) / 10)}
      />
      <input
        type="range"
        className="chart-slider chart-slider-up list-control"
        style={{
          left: plot.left - handle / 2,
          top: yOf(plot, 1) - handle / 2,
          height: plot.bottom - plot.top + handle,
        }}
        min={0}
        max={steps}
        value={Math.round(axis.partOf(thresholds.epss) * steps)}
        aria-label={scatter.epssSlider}
        aria-orientation="vertical"
        aria-valuetext={scatter.epssValue(thresholds.epss)}
        onChange={({ target }) => onEpss(Number(target.value) / steps)}
      />
    </>
  )
}
