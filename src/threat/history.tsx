import { useState } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import { type EpssPoint, percentileText, probabilityText } from '#epss/epss-score.ts'
import { modelVersionOn } from '#epss/model-version.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { HistoryChart } from './history-chart.tsx'

const scales = ['linear', 'logarithmic'] as const

/** EPSS over time: a chart, and the same as a table. */
export function History({ cve, points }: { cve: CveId; points: readonly EpssPoint[] }) {
  const threat = useLateTexts('threat')
  const { epss } = threat
  const [scale, setScale] = useState<(typeof scales)[number]>('linear')
  if (points.length === 0) return <p>{epss.noHistory}</p>
  return (
    <>
      <fieldset className="flex items-center gap-x-4 text-sm">
        <legend className="float-left">{epss.scale}</legend>
        {scales.map((each) => (
          <label key={each} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="epss-scale"
              className="size-4 accent-ink"
              checked={each === scale}
              onChange={() => setScale(each)}
            />
            {epss[each]}
          </label>
        ))}
      </fieldset>
      <HistoryChart cve={cve} points={points} scale={scale} />
      <details>
        <summary className="min-h-8 cursor-pointer content-center text-sm link">
          {epss.table}
        </summary>
        <table className="text-sm">
          <thead>
            <tr className="text-left">
              {(['date', 'score', 'percentile', 'model'] as const).map((column) => (
                <th key={column} scope="col" className="pr-5 font-medium">
                  {epss.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.date}>
                <td className="pr-5">{point.date}</td>
                <td className="pr-5">{probabilityText(point.probability)}</td>
                <td className="pr-5">{percentileText(point.percentile)}</td>
                <td>{modelVersionOn(point.date)?.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
