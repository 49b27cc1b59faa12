import { epssAxes } from '#charts/epss-axis.ts'
import { chart, useCharting } from '#state/list/charting.ts'
import { useChartTexts } from './chart-texts.ts'
import { NumberField } from './number-field.tsx'
import { PercentField } from './percent-field.tsx'

/** A score as it is typed, in tenths. */
function readScore(text: string): number | undefined {
  const written = /^\s*(\d{1,2}(?:[.,]\d)?)\s*$/.exec(text)?.[1]
  const score = Number(written?.replace(',', '.'))
  return score <= 10 ? score : undefined
}

/** Both thresholds to be typed, and how the axis of EPSS is drawn. */
export function ThresholdFields() {
  const { scatter } = useChartTexts()
  const { axis, score, epss } = useCharting()
  return (
    <div className="chart-fields list-control">
      <NumberField
        label={scatter.score}
        value={score.toFixed(1)}
        read={readScore}
        problem={scatter.badScore}
        onValue={(value) => chart({ score: value })}
      />
      <PercentField
        label={scatter.epss}
        value={epss.value}
        onValue={(value) => chart({ epss: { value } })}
      />
      <fieldset className="chart-axes">
        <legend className="sr-only">{scatter.axis}</legend>
        {epssAxes.map((name) => (
          <label key={name} className="chart-axis">
            <input
              type="radio"
              name="chart-axis"
              className="sr-only"
              checked={axis === name}
              onChange={() => chart({ axis: name })}
            />
            {scatter.axes[name]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
