/** What a decision table answers while some of its inputs are open. */

import {
  type DecisionPoint,
  type DecisionTable,
  type Inputs,
  type PointValue,
  possibleKeys,
  rowsOf,
} from './decision-table.ts'

/** The outcomes that are still possible, in the table's order. */
export function outcomes(table: DecisionTable, inputs: Inputs): readonly PointValue[] {
  const places = new Set(rowsOf(table, inputs).map((row) => table.rows[row]))
  return table.outcome.values.filter((_, place) => places.has(place))
}

/** The open inputs of which knowing one could rule an outcome out. */
export function dependsOn(table: DecisionTable, inputs: Inputs): readonly DecisionPoint[] {
  const { length } = outcomes(table, inputs)
  return table.inputs.filter((point) => {
    const keys = possibleKeys(point, inputs)
    return (
      keys.length > 1 &&
      keys.some((key) => outcomes(table, { ...inputs, [point.id]: [key] }).length < length)
    )
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
