import type { DecisionTable } from '#decide/decision-table.ts'
import { isPublished } from '#decide/own-table.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { chooseTable } from '#state/decisions.ts'
import { tableName } from './table-name.ts'

/** Which table is asked, whose it is, and of which version. */
export function TableChoice({
  tables,
  chosen,
}: {
  tables: readonly DecisionTable[]
  chosen: DecisionTable
}) {
  const texts = useLateTexts('decide')
  return (
    <>
      <select
        className="min-h-8 max-w-full cursor-pointer rounded-lg border border-edge bg-card px-2 text-sm pointer-coarse:min-h-11"
        aria-label={texts.table}
        value={chosen.id}
        onChange={({ target }) => chooseTable(target.value)}
      >
        {tables.map((table) => (
          <option key={table.id} value={table.id}>
            {tableName(texts, tables, table)}
          </option>
        ))}
      </select>
      <p className="text-sm wrap-anywhere text-muted">
        {texts.published(chosen.id, isPublished(chosen.id))}
      </p>
    </>
  )
}
