import { useState } from 'react'

import { RadioRow } from '#components/radio-row.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { type EpssPoint, shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { modelVersionOn } from '#epss/model-version.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { HistoryChart } from './history-chart.tsx'

const scales = ['linear', 'logarithmic'] as const

/** EPSS over time: a chart, and the same as a table. */
export function History({ cve, points }: { cve: CveId; points: readonly EpssPoint[] }) {
  const { epss, known } = useLateTexts('threat')
  const [scale, setScale] = useState<(typeof scales)[number]>('linear')
  if (points.length === 0) return <p>{epss.noHistory}</p>
  return (
    <>
      <RadioRow
        name={epss.scale}
        values={scales}
        current={scale}
        textOf={(each) => epss[each]}
        onChoose={setScale}
      />
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
                <td className="pr-5">{known.probability(shownProbability(point.probability))}</td>
                <td className="pr-5">{known.percentile(wholePercentile(point.percentile))}</td>
                <td>{modelVersionOn(point.date)?.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
