import './comparison.css'

import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useCalculator } from '#state/calculator.ts'
import { useCompared } from '#state/compared.ts'
import { addColumns, useColumns } from '#state/comparison/columns.ts'
import {
  columnOnScreen,
  comeBackToComparison,
  endComparison,
  startComparing,
} from '#state/comparison/comparing.ts'
import { ComparisonView } from './comparison-view.tsx'

/** The part itself, once it follows the calculator. */
export function startedComparison() {
  startComparing()
  return ComparisonPart
}

function ComparisonPart() {
  const { shown } = useCompared()
  return shown ? <ComparisonView /> : <WayBack />
}

/** Above the calculator: back to the comparison, with what was edited or is new on screen. */
function WayBack() {
  const { compare: texts } = useLateTexts('list')
  const { columns } = useColumns()
  const state = useCalculator()
  const onScreen = columnOnScreen(state)
  const isColumn = columns.some(({ assessment }) => assessment.id === state.assessment.id)
  return (
    <section
      aria-label={texts.heading}
      className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2 text-sm sm:px-5"
    >
      <p>{texts.waiting(columns.length)}</p>
      <button type="button" className="button button-filled" onClick={comeBackToComparison}>
        {texts.comeBack}
      </button>
      {onScreen && !isColumn && (
        <button
          type="button"
          className="button button-outlined"
          onClick={() => addColumns([onScreen])}
        >
          {texts.addOnScreen}
        </button>
      )}
      <button
        type="button"
        className="ml-auto button min-w-8 text-muted hover:text-ink"
        aria-label={texts.end}
        onClick={() => {
          endComparison()
          focusFirstMetric()
        }}
      >
        ×
      </button>
    </section>
  )
}
