/** What of a vector is undecided between named values. */

import type { Undecided, Vector } from './vector-type.ts'

/** What a row is undecided together with, itself included; undefined where it is open or decided. */
export function groupOf({ undecided }: Vector, row: number): Undecided | undefined {
  return undecided?.find(({ rows }) => rows.includes(row))
}

/** In how many ways what is undecided can be decided. */
export function combinationsOf(groups: readonly Undecided[]): number {
  return groups.reduce((count, { alternatives }) => count * alternatives.length, 1)
}

/**
 * The vector with one more group of alternatives, in canonical form: every alternative once, in the
 * order of the table's values. What all of them agree about is set.
 */
export function withGroup(vector: Vector, { rows, alternatives }: Undecided): Vector {
  const [first] = alternatives
  const values = [...vector.values]
  const order = rows
    .map((_, at) => at)
    .filter((at) => {
      values[rows[at]!] = 0
      const isAgreed = alternatives.every((places) => places[at] === first?.[at])
      if (isAgreed) values[rows[at]!] = first?.[at] ?? 0
      return !isAgreed
    })
    .toSorted((one, other) => rows[one]! - rows[other]!)
  const byText = new Map(
    alternatives.map((places) => {
      const sorted = order.map((at) => places[at]!)
      return [sorted.join(), sorted] as const
    }),
  )
  if (order.length === 0) return { ...vector, values }
  const group = {
    rows: order.map((at) => rows[at]!),
    alternatives: [...byText.values()].toSorted(byPlaces),
  }
  const undecided = [...(vector.undecided ?? []), group]
  return { ...vector, values, undecided: undecided.toSorted((a, b) => a.rows[0]! - b.rows[0]!) }
}

function byPlaces(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, each) => place !== other[each])
  return at < 0 ? 0 : one[at]! - other[at]!
}

/** The vector once one of its rows has been decided or opened: of its group only what fits is left. */
export function narrowed(vector: Vector, groups: readonly Undecided[], row: number): Vector {
  const group = groupOf(vector, row)
  if (!group) return vector
  const at = group.rows.indexOf(row)
  const fitting = group.alternatives.filter((places) => places[at] === vector.values[row])
  const left = fitting.length > 0 ? fitting : group.alternatives
  const { undecided: _, ...decided } = vector
  const others = groups.filter((each) => each !== group)
  return withGroup(others.length > 0 ? { ...decided, undecided: others } : decided, {
    rows: group.rows.toSpliced(at, 1),
    alternatives: left.map((places) => places.toSpliced(at, 1)),
  })
}

/** A vector that says nothing of what is undecided, with what of another one's it leaves undecided. */
export function withUndecidedOf(vector: Vector, { version, undecided }: Vector): Vector {
  if (vector.version !== version || !undecided) return vector
  const rows = undecided.flatMap((group) => group.rows).filter((row) => vector.values[row] !== 0)
  return rows.reduce<Vector>(
    (read, row) => (read.undecided ? narrowed(read, read.undecided, row) : read),
    { ...vector, undecided },
  )
}
