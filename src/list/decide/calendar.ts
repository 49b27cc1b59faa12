import { type DueEvent, calendarFile } from '#decide/calendar-file.ts'
import type { DecisionTable } from '#decide/decision-table.ts'
import { decisionOf } from '#decide/decision.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { type Row, idOf, isOpen } from '#rows/row.ts'
import { type DecideAsks, askedWith } from '#rows-decide/given.ts'
import { decisionText } from '#share/ticket/decision-text.ts'
import { assumedWords } from '#share/ticket/input-words.ts'

/** The rows of which a table knows a due day, as a calendar file with an event for each. */
export function dueCalendar(
  texts: LateTexts<'decide'>,
  table: DecisionTable,
  rows: readonly { readonly row: Row; readonly name: string }[],
  asks: DecideAsks,
): string {
  return calendarFile(
    rows.flatMap(({ row, name }) => eventOf(texts, table, row, name, asks) ?? []),
    new Date(),
  )
}

/** On the earliest day that is possible. The row and the table name it, so that a later file moves the same event. */
function eventOf(
  texts: LateTexts<'decide'>,
  table: DecisionTable,
  row: Row,
  name: string,
  asks: DecideAsks,
): DueEvent | undefined {
  if (!isOpen(row)) return undefined
  const { facts, given } = askedWith(row, asks)
  const decision = decisionOf(table, facts, given)
  const { outcomes } = decision
  const [date] = outcomes.flatMap(({ due }) => (due?.kind === 'on' ? due.day : [])).toSorted()
  if (date === undefined) return undefined
  const assets = [...new Set(row.found?.seen.flatMap(({ asset }) => asset ?? []))]
  const named = assets.length === 1 ? texts.list.on(name, assets[0] ?? '') : name
  const names = outcomes.map(({ value }) => value.name).toReversed()
  return {
    uid: `${idOf(row)}-${table.id}@plumb`,
    date,
    summary: texts.list.event(
      named,
      texts.list.outcomes(names),
      outcomes.length === 1,
      assumedWords(texts, decision.inputs),
    ),
    description: decisionText(texts, named, decision),
  }
}
