/** What a decision table answers while some of its inputs are open. */

import {
  type DecisionPoint,
  type DecisionTable,
  type Inputs,
  type PointValue,
  combinationsOf,
  possibleKeys,
  rowsOf,
} from './decision-table.ts'

/** The outcomes that are still possible, in the table's order. */
export function outcomes(table: DecisionTable, inputs: Inputs): readonly PointValue[] {
  const places = new Set(rowsOf(table, inputs).map((row) => table.rows[row]))
  return table.outcome.values.filter((_, place) => places.has(place))
}

/**
 * The open inputs that can make a difference: knowing one could rule an outcome out, be it only once others are
 * known, too.
 */
export function dependsOn(table: DecisionTable, inputs: Inputs): readonly DecisionPoint[] {
  const rows = rowsOf(table, inputs)
  return table.inputs.filter((point, at) => {
    if (possibleKeys(point, inputs).length < 2) return false
    const stride = combinationsOf(table.inputs.slice(at + 1))
    // Of rows that are alike in all other inputs: the first one's outcome.
    const first = new Map<number, number | undefined>()
    return rows.some((row) => {
      const place = Math.floor(row / stride) % point.values.length
      const others = row - place * stride
      if (first.has(others)) return first.get(others) !== table.rows[row]
      first.set(others, table.rows[row])
      return false
    })
  })
}

/** One input with another value, all others as they are. */
export type OtherAnswer = {
  readonly point: DecisionPoint
  readonly value: PointValue
  /** Those that would be possible then. */
  readonly outcomes: readonly PointValue[]
}

/** The changes of a single input that lead to other outcomes, a value of an open input among them. */
export function whatWouldChange(table: DecisionTable, inputs: Inputs): readonly OtherAnswer[] {
  const now = outcomes(table, inputs)
  return table.inputs.flatMap((point) => {
    const keys = possibleKeys(point, inputs)
    return point.values
      .filter(({ key }) => keys.length > 1 || !keys.includes(key))
      .map((value) => ({
        point,
        value,
        outcomes: outcomes(table, { ...inputs, [point.id]: [value.key] }),
      }))
      .filter((other) => !areSame(other.outcomes, now))
  })
}

function areSame(some: readonly PointValue[], others: readonly PointValue[]): boolean {
  return some.length === others.length && some.every((value, at) => value === others[at])
}
