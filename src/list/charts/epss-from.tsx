import './charts.css'

import { ownEpss, withOwnEpss } from '#rows/filter.ts'
import { useListView, view } from '#state/list/list-view.ts'
import { CarryOver } from './carry-over.tsx'
import { useChartTexts } from './chart-texts.ts'
import { PercentField } from './percent-field.tsx'

/** The threshold of EPSS that rows are filtered by, typed. */
export function EpssFrom() {
  const { filter: words } = useChartTexts()
  const filter = useListView((state) => state.filter)
  const own = ownEpss(filter)
  return (
    <div className="chart-from">
      <PercentField
        label={words.epss}
        value={own?.value}
        onValue={(value) => view({ filter: withOwnEpss(filter, { value }) })}
        onEmpty={() => view({ filter: withOwnEpss(filter, undefined) })}
      />
      {own && (
        <CarryOver
          threshold={own}
          onThreshold={(threshold) => view({ filter: withOwnEpss(filter, threshold) })}
        />
      )}
    </div>
  )
}
