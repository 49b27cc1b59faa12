import { useState } from 'react'

import { percentOf, readPercent } from '#epss/threshold.ts'
import { useChartTexts } from './chart-texts.ts'
import { NumberField } from './number-field.tsx'

/** Below 1 without a sign it may be meant as a probability. */
function isLikeFraction(text: string): boolean {
  return /^\s*0?[.,]\d+\s*$/.test(text)
}

/** A threshold of EPSS as a percentage; what may have been meant as a probability is read as it says, and asked. */
export function PercentField({
  label,
  value,
  onValue,
  onEmpty,
}: {
  label: string
  /** Undefined while there is none. */
  value: number | undefined
  onValue: (value: number) => void
  onEmpty?: () => void
}) {
  const { scatter } = useChartTexts()
  const [typed, setTyped] = useState('')
  const isAsked = value !== undefined && isLikeFraction(typed) && readPercent(typed) === value
  const percent = value === undefined ? 0 : percentOf(value)
  return (
    <>
      <NumberField
        label={label}
        value={value === undefined ? '' : `${percent}`}
        read={readPercent}
        problem={scatter.badEpss}
        onValue={onValue}
        onTyped={(text) => {
          setTyped(text)
          if (text.trim() === '') onEmpty?.()
        }}
      />
      <p aria-live="polite" className="chart-asked">
        {isAsked && (
          <>
            {scatter.asFraction(typed.trim(), `${percent}`)}{' '}
            <button
              type="button"
              className="list-press"
              onClick={() => {
                setTyped('')
                onValue(percent)
              }}
            >
              {scatter.meansFraction(percent)}
            </button>
          </>
        )}
      </p>
    </>
  )
}
