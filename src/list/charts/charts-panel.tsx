import './charts.css'

import { useMemo } from 'react'

import type { NamedOrder } from '#charts/coverage.ts'
import { charted } from '#charts/population.ts'
import { chart, useCharting } from '#state/list/charting.ts'
import type { ShownRows } from '../use-rows.ts'
import { useChartTexts } from './chart-texts.ts'
import { Coverage } from './coverage.tsx'
import { Scatter } from './scatter.tsx'
import { ScoreDays } from './score-days.tsx'

const noOrders: readonly NamedOrder[] = []

/** What the rows that are shown look like together. */
export function ChartsPanel({
  rows,
  others = noOrders,
}: {
  rows: ShownRows
  others?: readonly NamedOrder[]
}) {
  const { label, population: words } = useChartTexts()
  const isOpenOnly = useCharting((state) => state.isOpenOnly)
  const { columns, places: shown } = rows
  const places = useMemo(() => charted(columns, shown, isOpenOnly), [columns, shown, isOpenOnly])
  const closed = shown.length - places.length
  return (
    <section aria-label={label} className="charts">
      <p className="chart-population">
        <span>
          {isOpenOnly ? words.open(places.length, closed) : words.all(places.length)}{' '}
          <ScoreDays columns={columns} places={places} />
        </span>
        <label className="chart-choice list-control">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={isOpenOnly}
            onChange={({ target }) => chart({ isOpenOnly: target.checked })}
          />
          {words.choose}
        </label>
      </p>
      {places.length === 0 ? (
        <p className="chart-note">{words.none}</p>
      ) : (
        <div className="chart-pair">
          <Scatter columns={columns} places={places} />
          <Coverage columns={columns} places={places} others={others} />
        </div>
      )}
    </section>
  )
}
