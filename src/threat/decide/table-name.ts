import type { DecisionTable } from '#decide/decision-table.ts'
import { isPublished } from '#decide/own-table.ts'
import type { LateTexts } from '#i18n/messages.ts'

/** What a table is called where it is chosen: two of one name are told apart by their ids. */
export function tableName(
  texts: LateTexts<'decide'>,
  tables: readonly DecisionTable[],
  { id, name }: DecisionTable,
): string {
  if (isPublished(id)) return name
  const isAlone = tables.filter((each) => each.name === name).length === 1
  return texts.own(name, isAlone ? undefined : id)
}
