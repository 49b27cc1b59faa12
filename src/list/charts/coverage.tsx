import { useMemo } from 'react'

import { type NamedOrder, coverageOf, heldBy, lastInKev } from '#charts/coverage.ts'
import { shownProbability } from '#epss/epss-score.ts'
import type { Columns } from '#rows/columns.ts'
import { chart, useCharting } from '#state/list/charting.ts'
import { useChartTexts } from './chart-texts.ts'
import { CoveragePlot } from './coverage-plot.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { NumberField } from './number-field.tsx'
import { knownOrders, ordersOf } from './orders.ts'
import { useWidth } from './use-width.ts'

/** Until somebody says how many rows come first: a tenth of them. */
const usualPart = 0.1

/** What the first rows hold in one order and in another. */
export function Coverage({
  columns,
  places,
  others,
}: {
  columns: Columns
  places: Uint32Array
  others: readonly NamedOrder[]
}) {
  const { coverage: texts, population } = useChartTexts()
  const chosen = useCharting((state) => state.orders)
  const wanted = useCharting((state) => state.first)
  const [box, width] = useWidth()
  const orders = useMemo(() => ordersOf(columns, places, others), [columns, places, others])
  const all = useMemo(
    () =>
      orders.map(({ name, places: inOrder }) => ({ name, coverage: coverageOf(columns, inOrder) })),
    [columns, orders],
  )
  const rows = places.length
  const first = Math.min(rows, wanted ?? Math.max(1, Math.round(rows * usualPart)))
  const nameOf = (name: string) => {
    const known = knownOrders.find((each) => each === name)
    return known ? texts.orders[known] : name
  }
  const named = all.map((each) => ({ ...each, title: nameOf(each.name) }))
  const [one, other] = chosen.map((name) => named.find((each) => each.name === name) ?? named[0])
  if (!one || !other) return null
  const shown = other === one ? [one] : [one, other]
  const whole = heldBy(one.coverage, rows)
  const held = heldBy(one.coverage, first)
  const choose = (at: 0 | 1, name: string) =>
    chart({ orders: at === 0 ? [name, chosen[1]] : [chosen[0], name] })
  return (
    <section aria-labelledby="chart-coverage" className="chart-card card">
      <div className="chart-head">
        <h2 id="chart-coverage" className="chart-heading">
          {texts.heading}
        </h2>
        <span className="text-muted">{texts.of(whole.expected)}</span>
        <div className="chart-fields list-control">
          {([0, 1] as const).map((at) => (
            <select
              key={at}
              className="list-field"
              aria-label={at === 0 ? texts.order : texts.other}
              value={(at === 0 ? one : other).name}
              onChange={({ target }) => choose(at, target.value)}
            >
              {named.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          ))}
        </div>
      </div>
      {whole.share === undefined ? (
        <p className="chart-note">{population.noEpss}</p>
      ) : (
        <>
          <div ref={box}>
            {width > 0 && <CoveragePlot shown={shown} first={first} width={width} />}
          </div>
          <div className="chart-fields list-control">
            <NumberField
              label={texts.first}
              value={`${first}`}
              read={(text) => readCount(text, rows)}
              problem={texts.badFirst(rows)}
              onValue={(count) => chart({ first: count })}
            />
            <span className="text-muted">{texts.firstOf(rows)}</span>
          </div>
          <ul className="chart-figures">
            {shown.map(({ name, title, coverage }, at) => {
              const by = heldBy(coverage, first)
              return (
                <li key={name}>
                  <span className="chart-key" data-at={at} aria-hidden="true" />
                  <strong>{title}</strong>{' '}
                  {texts.sentence(
                    first,
                    by.share ?? 0,
                    by.expected,
                    by.inKev,
                    coverage.inKev[rows] ?? 0,
                    lastInKev(coverage),
                  )}
                </li>
              )
            })}
          </ul>
          <p className="chart-note">
            {texts.expected(held.expected, whole.expected, first)}{' '}
            {texts.atLeastOne(
              shownProbability(held.atLeastOne),
              shownProbability(whole.atLeastOne),
            )}
          </p>
          <p className="chart-note text-muted">
            {whole.unscored > 0 && `${texts.unscored(whole.unscored, held.unscored)} `}
            {texts.once}
          </p>
          <details className="chart-details">
            <summary>{texts.table}</summary>
            <CoverageTable orders={named} first={first} />
          </details>
        </>
      )}
    </section>
  )
}

/** A number of rows as it is typed. */
function readCount(text: string, most: number): number | undefined {
  const count = /^\s*\d[\d\s,.']{0,9}\s*$/.test(text) ? Number(text.replaceAll(/\D/g, '')) : -1
  return count >= 0 && count <= most ? count : undefined
}
