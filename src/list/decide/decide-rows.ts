/** What the tables that are shown answer for the rows of the list. */

import { useMemo } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import type { DecisionTable } from '#decide/decision-table.ts'
import { catalogueFreshFrom } from '#known/catalogue-age.ts'
import { localToday } from '#known/today.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { MoreGroup } from '#rows/filter.ts'
import type { MoreColumn, MoreKeys, Order } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { dueGroup, outcomeGroup } from '#rows-decide/choices.ts'
import { type Decided, decidedOf } from '#rows-decide/decided.ts'
import type { DecideAsks } from '#rows-decide/given.ts'
import { byDecision, columnOfTable, moreKeysOf, namesDays } from '#rows-decide/order.ts'
import { tablesOf, useDecisions } from '#state/decisions.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { useShownTables } from '#state/list-decide/shown-tables.ts'
import { knownOfRow } from '../known-of-row.ts'

/** A column of the list that a table gives; of due days, whose they are. */
export type DecidedColumn = {
  readonly column: MoreColumn
  readonly table: DecisionTable
  /** The place of the table among those that are shown. */
  readonly at: number
}

/** What is decided of the list. */
export type DecidedList = {
  readonly decided: readonly Decided[]
  readonly columns: readonly DecidedColumn[]
  readonly keys: MoreKeys
  readonly groups: readonly MoreGroup[]
  /** By decision. */
  readonly order: Order
  /** The reader's day, by which something is overdue. */
  readonly today: string
}

/** What is asked of a row, by what is known and answered now; `today` is YYYY-MM-DD. */
export function asksNow(
  known: ReadonlyMap<CveId, KnownOfCve>,
  {
    cves,
    assumesExposed,
  }: Pick<ReturnType<typeof useDecisions.getState>, 'cves' | 'assumesExposed'>,
  today: string,
): DecideAsks {
  return {
    factsOf: (row) => knownOfRow(known, row),
    ofCve: ({ assessment: { cve } }) => cve && cves.get(cve),
    assumptions: assumesExposed ? ['unknown-is-exposed'] : [],
    freshFrom: catalogueFreshFrom(today),
  }
}

let before: readonly Decided[] = []

/** Decides rows by tables; of those of which nothing has changed, what was decided is kept. */
function decide(
  tables: readonly DecisionTable[],
  rows: readonly Row[],
  asks: DecideAsks,
): readonly Decided[] {
  const known = before
  before = tables.map((table) =>
    decidedOf(
      table,
      rows,
      asks,
      known.find((each) => each.table === table),
    ),
  )
  return before
}

/** The columns of tables: of the first that names days when it is due, then what each answers. */
function columnsFor(tables: readonly DecisionTable[]): readonly DecidedColumn[] {
  const dated = tables.find(namesDays)
  const answers = tables.map((table, at) => ({ column: columnOfTable(table), table, at }))
  return dated ? [{ column: 'due', table: dated, at: 0 }, ...answers] : answers
}

/** What the tables that are shown answer for the rows. */
export function useDecided(rows: readonly Row[]): DecidedList {
  const { ids } = useShownTables()
  const known = useKnownOfCve(({ shown }) => shown)
  const state = useDecisions()
  const { cves, assumesExposed, own } = state
  const today = localToday()
  const tables = useMemo(() => shownTables(ids, { own }), [ids, own])
  const decided = useMemo(
    () => decide(tables, rows, asksNow(known, { cves, assumesExposed }, today)),
    [tables, rows, known, cves, assumesExposed, today],
  )
  const columns = useMemo(() => columnsFor(tables), [tables])
  return useMemo(() => {
    const dated = decided.find(({ table }) => namesDays(table))
    const groups = [...(dated ? [dueGroup(dated, today)] : []), ...decided.map(outcomeGroup)]
    return {
      decided,
      columns,
      keys: moreKeysOf(decided),
      groups,
      order: byDecision(decided.map(({ table }) => table)),
      today,
    }
  }, [decided, columns, today])
}

/** The tables of these IDs; one that is no longer there is left out. */
export function shownTables(
  ids: readonly string[],
  { own }: Parameters<typeof tablesOf>[0],
): readonly DecisionTable[] {
  const tables = tablesOf({ own })
  return ids.flatMap((id) => tables.find((table) => table.id === id) ?? [])
}
