import type { Decision } from '#decide/decision.ts'
import { type FoldedRow, foldedRows, foldingPlace } from '#decide/folded-table.ts'
import { possibleOf } from '#decide/inputs.ts'
import { useLateTexts } from '#i18n/late-texts.ts'

/** Longer tables are unfolded on request. */
const mostShown = 8

function isPossible({ cells }: FoldedRow): boolean {
  return cells.some((cell) => cell.isPossible)
}

/** The table itself, folded on what is open, with the rows that apply lit. */
export function OutcomeTable({ decision }: { decision: Decision }) {
  const texts = useLateTexts('decide')
  const { table, inputs, dependsOn } = decision
  const place = foldingPlace(table, dependsOn)
  const across = table.inputs[place]
  if (!across) return null
  const others = table.inputs.toSpliced(place, 1)
  const rows = foldedRows(table, place, possibleOf(inputs))
  const cells = rows.flatMap((row) => row.cells)
  const isSettled = cells.filter((cell) => cell.isPossible).length === 1
  const lit = isSettled ? 'decided' : 'possible'
  return (
    <details open={rows.length <= mostShown}>
      <summary className="min-h-8 cursor-pointer content-center link">
        {texts.whole(table.rows.length)}
      </summary>
      <div className="overflow-x-auto">
        <table className="decide-table">
          <thead className="max-sm:sr-only">
            <tr>
              {others.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
              {across.values.map(({ key, name }) => (
                <th key={key} scope="col">
                  {texts.across(across.name, name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.keys.join(' ')} data-applies={isPossible(row) || undefined}>
                {others.map(({ id, name, values }, at) => (
                  <td key={id}>
                    <span className="decide-column">{name} </span>
                    {values.find(({ key }) => key === row.keys[at])?.name}
                  </td>
                ))}
                {row.cells.map((cell, at) => (
                  <td key={across.values[at]?.key} data-state={cell.isPossible ? lit : undefined}>
                    <span className="decide-column">
                      {texts.across(across.name, across.values[at]?.name ?? '')}{' '}
                    </span>
                    {table.outcome.values[cell.outcome]?.name}
                    {cell.isPossible && <span className="sr-only"> ({texts.lit[lit]})</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
