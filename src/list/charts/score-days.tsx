import { useMemo } from 'react'

import { daysOf } from '#charts/days.ts'
import { modelVersionOn } from '#epss/model-version.ts'
import type { Columns } from '#rows/columns.ts'
import { useChartTexts } from './chart-texts.ts'

/** Of which day and model the scores are, and that those of two models are not one measure. */
export function ScoreDays({ columns, places }: { columns: Columns; places: Uint32Array }) {
  const { population: words } = useChartTexts()
  const days = useMemo(() => daysOf(columns, places), [columns, places])
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined)
    return hasEpss(columns, places) ? null : words.noEpss
  const models = [...new Set(days.flatMap((day) => modelVersionOn(day)?.name ?? []))]
  const model = models.length === 1 ? models[0] : undefined
  return (
    <>
      {first === last ? words.day(first, model) : words.days(first, last, model)}
      {models.length > 1 && ` ${words.models(models)}`}
    </>
  )
}

function hasEpss({ epss }: Columns, places: Uint32Array): boolean {
  return places.some((at) => !Number.isNaN(epss[at] ?? Number.NaN))
}
