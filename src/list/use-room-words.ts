import { useLateTexts } from '#i18n/late-texts.ts'
import type { DecidedColumn } from './decide/decide-rows.ts'
import { type GivingWay, tableGivingWay } from './table-columns.ts'

/** What has no room, by its names in the head of the table. */
export function useRoomWords(
  out: readonly GivingWay[],
  more: readonly DecidedColumn[],
): string | undefined {
  const { rows: texts } = useLateTexts('list')
  if (out.length === 0) return undefined
  const columns: Readonly<Record<string, string>> = texts.columns
  const names = out.flatMap((name) => {
    const own = name === 'since' ? texts.since.column : columns[name]
    if (own !== undefined) return own
    return more.flatMap(({ column, table, at }) =>
      column !== 'due' && tableGivingWay(at) === name ? table.name : [],
    )
  })
  return texts.choosing.noRoom(names)
}
