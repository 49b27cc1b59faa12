import { useState } from 'react'

import { epssAxes } from '#charts/epss-axis.ts'
import { percentOf, readPercent } from '#epss/threshold.ts'
import { chart, useCharting } from '#state/list/charting.ts'
import { useChartTexts } from './chart-texts.ts'
import { NumberField } from './number-field.tsx'

/** A score as it is typed, in tenths. */
function readScore(text: string): number | undefined {
  const written = /^\s*(\d{1,2}(?:[.,]\d)?)\s*$/.exec(text)?.[1]
  const score = Number(written?.replace(',', '.'))
  return score <= 10 ? score : undefined
}

/** Below 1 without a sign it may be meant as a probability. */
function isLikeFraction(text: string): boolean {
  return /^\s*0?[.,]\d+\s*$/.test(text)
}

/** Both thresholds to be typed, and how the axis of EPSS is drawn. */
export function ThresholdFields() {
  const { scatter } = useChartTexts()
  const { axis, score, epss } = useCharting()
  const [typed, setTyped] = useState('')
  const percent = percentOf(epss.value)
  const asked =
    isLikeFraction(typed) && readPercent(typed) === epss.value ? typed.trim() : undefined
  return (
    <div className="chart-fields list-control">
      <NumberField
        label={scatter.score}
        value={score.toFixed(1)}
        read={readScore}
        problem={scatter.badScore}
        onValue={(value) => chart({ score: value })}
      />
      <NumberField
        label={scatter.epss}
        value={`${percent}`}
        read={readPercent}
        problem={scatter.badEpss}
        onValue={(value) => chart({ epss: { value } })}
        onTyped={setTyped}
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
      <p aria-live="polite" className="chart-asked">
        {asked !== undefined && (
          <>
            {scatter.asFraction(asked, `${percent}`)}{' '}
            <button
              type="button"
              className="list-press"
              onClick={() => {
                setTyped('')
                chart({ epss: { value: percent } })
              }}
            >
              {scatter.meansFraction(percent)}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
