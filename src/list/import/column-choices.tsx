import { useState } from 'react'

import { type ColumnKind, type ColumnReading, columnKinds } from '#import/table/column.ts'
import type { TableReading } from '#import/finding.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type Imported, chooseColumn } from '#state/import/importing.ts'

/** Of each column so many values show what it holds. */
const valuesShown = 3
/** Characters of each. */
const longestShown = 60

/** A column, what it holds, and what it is read as. */
function ColumnRow({
  given,
  table,
  column: { at, name, kind, version, isPercent, first },
}: {
  given: Imported
  table: TableReading
  column: ColumnReading
}) {
  const { columns: texts } = useLateTexts('importing')
  const label = name === '' ? texts.unnamed(at + 1) : name
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        <bdi>{label}</bdi>
      </th>
      <td className="import-first">
        {first.slice(0, valuesShown).map((value, place) => (
          <bdi key={`${place} ${value}`}>{value.slice(0, longestShown)}</bdi>
        ))}
      </td>
      <td>
        <select
          aria-label={texts.asOf(label)}
          className="import-kind"
          value={kind ?? ''}
          onChange={({ target }) => chooseColumn(given, table, at, kindOf(target.value))}
        >
          <option value="">{texts.none}</option>
          {columnKinds.map((each) => (
            <option key={each} value={each}>
              {texts.kinds[each]}
              {each === kind && version !== undefined ? `, v${version}` : ''}
              {each === kind && isPercent ? `, ${texts.inPercent}` : ''}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}

/** How the columns of a table are read, each of which a person may read otherwise; those not read are folded. */
export function ColumnChoicesOf({ given, table }: { given: Imported; table: TableReading }) {
  const { columns: texts } = useLateTexts('importing')
  const [isWhole, setIsWhole] = useState(false)
  const { columns } = table
  const unread = columns.filter(({ kind }) => kind === undefined)
  const shown = isWhole ? columns : columns.filter(({ kind }) => kind !== undefined)
  return (
    <>
      <table className="import-choices">
        {table.name !== '' && <caption className="text-left font-semibold">{table.name}</caption>}
        <thead>
          <tr>
            <th scope="col">{texts.column}</th>
            <th scope="col" className="import-first">
              {texts.first}
            </th>
            <th scope="col">{texts.as}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <ColumnRow key={column.at} given={given} table={table} column={column} />
          ))}
        </tbody>
      </table>
      {unread.length > 0 && (
        <p className="import-unread">
          {texts.unread(unread.map(({ at, name }) => name || texts.unnamed(at + 1)))}{' '}
          <button
            type="button"
            className="cursor-pointer link"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? texts.hide : texts.show}
          </button>
        </p>
      )}
    </>
  )
}

function kindOf(value: string): ColumnKind | undefined {
  return columnKinds.find((kind) => kind === value)
}
