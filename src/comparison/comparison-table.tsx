import { type CSSProperties, useId, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { Agreement } from './agreement.tsx'
import { ColumnCard, ColumnName } from './column-card.tsx'
import { ComparedGauge } from './compared-gauge.tsx'
import { FamilyRows } from './family-rows.tsx'
import type { Compared } from './use-comparison.ts'
import { role } from './table-roles.ts'

/** The number of columns, for the width that they need at the least. */
function countOf(columns: number): CSSProperties {
  // React's type knows no properties of one's own.
  return { '--columns': columns } as CSSProperties
}

/** On a phone the reference and one other column stand side by side. */
function SecondColumn({
  compared,
  second,
  onChoose,
}: {
  compared: Compared
  second: number
  onChoose: (at: number) => void
}) {
  const { compare: texts } = useLateTexts('list')
  const { names, comparison } = compared
  if (names.length < 3) return null
  return (
    <label className="comparison-control mt-3 flex items-center gap-2 text-sm sm:hidden">
      <span className="text-muted">{texts.second}</span>
      <select
        className="min-h-9 min-w-0 flex-1 rounded-lg border border-edge bg-card px-2 pointer-coarse:min-h-11"
        value={second}
        onChange={({ target }) => onChoose(Number(target.value))}
      >
        {names.map(
          (name, at) =>
            at !== comparison.reference && (
              <option key={at} value={at}>
                {name}
              </option>
            ),
        )}
      </select>
    </label>
  )
}

/** The columns as a table: whose, score and vector, one gauge for all, then the metrics that differ. */
export function ComparisonTable({
  compared,
  onRemove,
}: {
  compared: Compared
  onRemove: (at: number) => void
}) {
  const { compare: texts } = useLateTexts('list')
  const { columns, comparison, names } = compared
  const { reference, families } = comparison
  const id = useId()
  const [wanted, setWanted] = useState(0)
  const others = [...columns.keys()].filter((at) => at !== reference)
  const second = others.includes(wanted) ? wanted : others[0]
  /** Of a cell that a phone leaves out. */
  const hidden = (at: number) => (at === reference || at === second ? '' : 'comparison-left-out')
  const scrolls = columns.length > 3
  return (
    <>
      <SecondColumn compared={compared} second={second ?? 0} onChoose={setWanted} />
      <section aria-labelledby={id} className="@container mt-3 overflow-hidden card">
        <h2 id={id} className="sr-only">
          {texts.count(columns.length)}
        </h2>
        <div
          className="comparison-scroll"
          {...(scrolls && { role: 'group', tabIndex: 0, 'aria-label': texts.columns })}
        >
          <table {...role.table} className="comparison-table" style={countOf(columns.length)}>
            <colgroup className="comparison-left-out">
              <col className="comparison-names" />
              {columns.map((_, at) => (
                <col key={at} />
              ))}
            </colgroup>
            <thead {...role.group}>
              <tr {...role.row}>
                <td {...role.cell} rowSpan={2} className="comparison-first pt-3 pb-2">
                  <Agreement compared={compared} />
                </td>
                {columns.map((_, at) => (
                  <ColumnName
                    key={at}
                    name={names[at] ?? ''}
                    className={hidden(at)}
                    onRemove={() => onRemove(at)}
                  />
                ))}
              </tr>
              <tr {...role.row}>
                {columns.map((_, at) => (
                  <ColumnCard key={at} compared={compared} at={at} className={hidden(at)} />
                ))}
              </tr>
              <tr {...role.row}>
                <td {...role.cell} className="comparison-left-out">
                  <span className="sr-only">{texts.columns}</span>
                </td>
                <td {...role.cell} colSpan={columns.length} className="comparison-whole pb-3">
                  <ComparedGauge
                    compared={compared}
                    shownOnPhone={[reference, second ?? reference]}
                  />
                </td>
              </tr>
            </thead>
            {families.map((family) => (
              <FamilyRows
                key={family.versions.join()}
                compared={compared}
                family={family}
                hidden={hidden}
              />
            ))}
          </table>
        </div>
      </section>
    </>
  )
}
