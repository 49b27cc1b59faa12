import type { DecisionPoint, DecisionTable } from '../decision-table.ts'

/** A decision point written as one line: "N No, Y Yes". */
export function pointOf(id: string, name: string, values: string): DecisionPoint {
  const written = values.split(', ').map((value) => {
    const space = value.indexOf(' ')
    return { key: value.slice(0, space), name: value.slice(space + 1) }
  })
  return { id, name, values: written }
}

/** A decision table whose rows are written as the keys of their outcomes, apart by white space. */
export function tableOf(
  id: string,
  name: string,
  inputs: readonly DecisionPoint[],
  outcome: DecisionPoint,
  rows: string,
): DecisionTable {
  const keys = outcome.values.map(({ key }) => key)
  const places = rows
    .trim()
    .split(/\s+/)
    .map((key) => keys.indexOf(key))
  return { id, name, inputs, outcome, rows: places }
}
