import { type DecisionTable, type Inputs, keysOfRow, rowsOf } from './decision-table.ts'

/** A table in which one input goes across and all others down. */
export type FoldedRow = {
  /** Keys of the other inputs, in their order. */
  readonly keys: readonly string[]
  /** Of each value of the input across: the place of the outcome, and whether it is still possible. */
  readonly cells: readonly { readonly outcome: number; readonly isPossible: boolean }[]
}

/** The rows of a table folded on its input at a place. */
export function foldedRows(
  table: DecisionTable,
  across: number,
  inputs: Inputs,
): readonly FoldedRow[] {
  const possible = new Set(rowsOf(table, inputs))
  const folded = new Map<string, { keys: readonly string[]; cells: FoldedRow['cells'][number][] }>()
  for (const [row, outcome] of table.rows.entries()) {
    const keys = keysOfRow(table, row).toSpliced(across, 1)
    const name = JSON.stringify(keys)
    const own = folded.get(name) ?? { keys, cells: [] }
    own.cells.push({ outcome, isPossible: possible.has(row) })
    folded.set(name, own)
  }
  return [...folded.values()]
}

/** The input to fold on: the first that is open of those on which the outcome depends, else the first. */
export function foldingPlace(
  table: DecisionTable,
  open: readonly { readonly id: string }[],
): number {
  const ids = new Set(open.map(({ id }) => id))
  return Math.max(
    0,
    table.inputs.findIndex(({ id }) => ids.has(id)),
  )
}
