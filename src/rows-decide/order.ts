/** Rows in the order of what tables answer. */

import type { DecisionTable } from '#decide/decision-table.ts'
import { timelinesOf } from '#decide/decision.ts'
import { type MoreColumn, type MoreKeys, type Order, worstFirst } from '#rows/order.ts'
import type { Decided } from './decided.ts'

/** Whether a table says when something is due. */
export function namesDays(table: DecisionTable): boolean {
  return Object.keys(timelinesOf(table)).length > 0
}

/** The name of a table's column. */
export function columnOfTable({ id }: DecisionTable): MoreColumn {
  return `table:${id}`
}

/** Columns are sorted by the most urgent that is possible, then by the least. */
export function moreKeysOf(decided: readonly Decided[]): MoreKeys {
  const keys = new Map<MoreColumn, readonly Float64Array[]>()
  for (const each of decided) {
    keys.set(columnOfTable(each.table), [each.most, each.least])
    if (namesDays(each.table) && !keys.has('due')) keys.set('due', [each.dueFirst, each.dueLast])
  }
  return keys
}

/** What is overdue first, by due days; then by outcomes, and among these as what is exploited comes first. */
export function byDecision(tables: readonly DecisionTable[]): Order {
  const due = tables.some(namesDays) ? [{ column: 'due', isDescending: false } as const] : []
  const outcomes = tables.map((table) => ({ column: columnOfTable(table), isDescending: true }))
  return [...due, ...outcomes, ...worstFirst]
}
