/** Decision tables as SSVC 2.0.0 has them, reduced to what is used. */

/** A value of a decision point, by the name its source gives it. */
export type PointValue = { readonly key: string; readonly name: string }

/** What a table asks, or answers. */
export type DecisionPoint = {
  /** namespace:key:version. */
  readonly id: string
  readonly name: string
  readonly values: readonly PointValue[]
}

/** A table in which every combination of values has exactly one row. */
export type DecisionTable = {
  /** namespace:key:version. */
  readonly id: string
  readonly name: string
  readonly inputs: readonly DecisionPoint[]
  readonly outcome: DecisionPoint
  /** Places of the outcome's values; rows as an odometer counts, the last input fastest. */
  readonly rows: readonly number[]
}

/** Keys of the values that are still possible, by the id of their point; a point left out is open. */
export type Inputs = Readonly<Record<string, readonly string[]>>

/** The keys of a point's values that are still possible, in the point's order; all of them where none is known. */
export function possibleKeys(point: DecisionPoint, inputs: Inputs): readonly string[] {
  const given = Object.hasOwn(inputs, point.id) ? inputs[point.id] : undefined
  const keys = point.values.map(({ key }) => key)
  const known = keys.filter((key) => given?.includes(key))
  return known.length > 0 ? known : keys
}

/** How many combinations of values points have. */
export function combinationsOf(points: readonly DecisionPoint[]): number {
  return points.reduce((count, { values }) => count * values.length, 1)
}

/** The values of a row's inputs, by their keys, in the order of the inputs. */
export function keysOfRow({ inputs }: DecisionTable, row: number): readonly string[] {
  let rest = row
  return inputs
    .toReversed()
    .map(({ values }) => {
      const key = values[rest % values.length]?.key ?? ''
      rest = Math.floor(rest / values.length)
      return key
    })
    .toReversed()
}

/** The rows that agree with what is known, in their order. */
export function rowsOf(table: DecisionTable, inputs: Inputs): readonly number[] {
  return table.inputs.reduce<readonly number[]>(
    (rows, point) => {
      const keys = possibleKeys(point, inputs)
      const places = [...point.values.keys()].filter((at) =>
        keys.includes(point.values[at]?.key ?? ''),
      )
      return rows.flatMap((row) => places.map((place) => row * point.values.length + place))
    },
    [0],
  )
}

/** The row that applies; undefined while more than one can. */
export function rowOf(table: DecisionTable, inputs: Inputs): number | undefined {
  const rows = rowsOf(table, inputs)
  return rows.length === 1 ? rows[0] : undefined
}
