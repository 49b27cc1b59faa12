import { type CSSProperties, useId, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { usePrinting } from '#state/printing.ts'
import { Agreement } from './agreement.tsx'
import { ColumnCard, ColumnName } from './column-card.tsx'
import { ComparedGauge } from './compared-gauge.tsx'
import { FamilyRows } from './family-rows.tsx'
import { printedParts } from './printed-parts.ts'
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

type TableProps = {
  readonly compared: Compared
  readonly onRemove: (at: number) => void
  /** The columns that are drawn; the others are in a table of their own. */
  readonly drawn: readonly number[]
  /** For a cell of a column: what a phone leaves out of those that are drawn. */
  readonly leftOut: (at: number) => string
  readonly second: number
  /** Whether it is the table that tells what is about all columns. */
  readonly isFirst: boolean
  /** Families of versions of which somebody has folded or unfolded the equal metrics. */
  readonly unfolded: Readonly<Record<string, boolean>>
  readonly onUnfold: (family: string, isUnfolded: boolean) => void
}

/** Whose, score and vector, one gauge for all, then the metrics that differ. */
function Table(props: TableProps) {
  const { compared, onRemove, drawn, leftOut, second, isFirst, unfolded, onUnfold } = props
  const { compare: texts } = useLateTexts('list')
  const { names, comparison } = compared
  const { reference, families } = comparison
  return (
    <table {...role.table} className="comparison-table" style={countOf(drawn.length)}>
      <colgroup className="comparison-left-out">
        <col className="comparison-names" />
        {drawn.map((at) => (
          <col key={at} />
        ))}
      </colgroup>
      <thead {...role.group}>
        <tr {...role.row}>
          <td {...role.cell} rowSpan={2} className="comparison-first pt-3 pb-2">
            {isFirst && <Agreement compared={compared} />}
          </td>
          {drawn.map((at) => (
            <ColumnName
              key={at}
              name={names[at] ?? ''}
              className={leftOut(at)}
              onRemove={() => onRemove(at)}
            />
          ))}
        </tr>
        <tr {...role.row}>
          {drawn.map((at) => (
            <ColumnCard key={at} compared={compared} at={at} className={leftOut(at)} />
          ))}
        </tr>
        {isFirst && (
          <tr {...role.row}>
            <td {...role.cell} className="comparison-left-out">
              <span className="sr-only">{texts.columns}</span>
            </td>
            <td {...role.cell} colSpan={drawn.length} className="comparison-whole pb-3">
              <ComparedGauge compared={compared} shownOnPhone={[reference, second]} />
            </td>
          </tr>
        )}
      </thead>
      {families
        .filter(({ members }) => members.some((at) => drawn.includes(at)))
        .map((family) => {
          const key = family.versions.join()
          return (
            <FamilyRows
              key={key}
              compared={compared}
              family={family}
              isUnfolded={unfolded[key]}
              onUnfold={(isUnfolded) => onUnfold(key, isUnfolded)}
              drawn={drawn}
              leftOut={leftOut}
            />
          )
        })}
    </table>
  )
}

/** The columns as a table; on paper as several, of as many columns as a page is wide enough for. */
export function ComparisonTable({
  compared,
  onRemove,
}: {
  compared: Compared
  onRemove: (at: number) => void
}) {
  const { compare: texts } = useLateTexts('list')
  const { isPrinting } = usePrinting()
  const { columns, comparison } = compared
  const { reference } = comparison
  const id = useId()
  const [wanted, setWanted] = useState(0)
  const [unfolded, setUnfolded] = useState<Readonly<Record<string, boolean>>>({})
  const all = [...columns.keys()]
  const others = all.filter((at) => at !== reference)
  const second = (others.includes(wanted) ? wanted : others[0]) ?? reference
  const onPhone = (at: number) => (at === reference || at === second ? '' : 'comparison-left-out')
  const scrolls = columns.length > 3
  const parts = isPrinting ? printedParts(columns.length, reference) : [all]
  return (
    <>
      <SecondColumn compared={compared} second={second} onChoose={setWanted} />
      <section aria-labelledby={id} className="@container mt-3 overflow-hidden card">
        <h2 id={id} className="sr-only">
          {texts.count(columns.length)}
        </h2>
        <div
          className="comparison-scroll"
          {...(scrolls && { role: 'group', tabIndex: 0, 'aria-label': texts.columns })}
        >
          {parts.map((drawn, part) => (
            <Table
              key={part}
              compared={compared}
              onRemove={onRemove}
              drawn={drawn}
              leftOut={isPrinting ? () => '' : onPhone}
              second={second}
              isFirst={part === 0}
              unfolded={unfolded}
              onUnfold={(family, isUnfolded) => setUnfolded({ ...unfolded, [family]: isUnfolded })}
            />
          ))}
        </div>
      </section>
    </>
  )
}
