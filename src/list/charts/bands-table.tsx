import { type Cell, bandCounts, bandsOfEpss } from '#charts/bands.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { type Columns, severityPlaces } from '#rows/columns.ts'
import { useChartTexts } from './chart-texts.ts'

const sumOf = (cells: readonly Cell[]): Cell => ({
  rows: cells.reduce((sum, { rows }) => sum + rows, 0),
  inKev: cells.reduce((sum, { inKev }) => sum + inKev, 0),
})

/** The same rows as the scatter as a table of severities and bands of EPSS. */
export function BandsTable({ columns, places }: { columns: Columns; places: Uint32Array }) {
  const { severities } = useMessages()
  const { scatter } = useChartTexts()
  const counts = bandCounts(columns, places)
  const filled = severityPlaces
    .map((severity, column) => ({ severity, column }))
    .filter(({ column }) => counts.some((line) => (line[column]?.rows ?? 0) > 0))
  const cell = ({ rows, inKev }: Cell = { rows: 0, inKev: 0 }) => scatter.cell(rows, inKev)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled must be reached by keyboard.
    <section aria-label={scatter.caption} tabIndex={0} className="chart-scrolled">
      <table className="chart-table">
        <caption>{scatter.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{scatter.column}</th>
            {filled.map(({ severity }) => (
              <th key={severity} scope="col">
                {severity === 'no-score' ? scatter.noScore : severities[severity]}
              </th>
            ))}
            <th scope="col">{scatter.total}</th>
          </tr>
        </thead>
        <tbody>
          {bandsOfEpss.map((from, line) => (
            <tr key={from ?? 'unknown'}>
              <th scope="row">{scatter.band(from, bandsOfEpss[line - 1])}</th>
              {filled.map(({ severity, column }) => (
                <td key={severity}>{cell(counts[line]?.[column])}</td>
              ))}
              <td>{cell(sumOf(counts[line] ?? []))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{scatter.total}</th>
            {filled.map(({ severity, column }) => (
              <td key={severity}>{cell(sumOf(counts.flatMap((line) => line[column] ?? [])))}</td>
            ))}
            <td>{cell(sumOf(counts.flat()))}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
