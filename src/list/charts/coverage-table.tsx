import { type Coverage, heldBy, lastInKev } from '#charts/coverage.ts'
import { useChartTexts } from './chart-texts.ts'

/** An order with its name, and what its first rows hold. */
export type OrderShown = {
  readonly name: string
  readonly title: string
  readonly coverage: Coverage
}

/** Every order side by side: what its first rows hold, and when the last of KEV has come. */
export function CoverageTable({ orders, first }: { orders: readonly OrderShown[]; first: number }) {
  const { coverage: texts } = useChartTexts()
  const { columns } = texts
  return (
    <table className="chart-table">
      <caption>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.order}</th>
          <th scope="col">{columns.held(first)}</th>
          <th scope="col">{columns.kev}</th>
          <th scope="col">{columns.last}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ name, title, coverage }) => {
          const { share = 0, inKev } = heldBy(coverage, first)
          return (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>{texts.share(share)}</td>
              <td>{texts.kevOf(inKev, coverage.inKev[coverage.rows] ?? 0)}</td>
              <td>{texts.last(lastInKev(coverage))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
